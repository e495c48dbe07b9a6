-- Attempts, such as to sign in, counted so that nobody can guess for long, and the browsers that a person is
-- known to use.

-- Counts one attempt under a key and returns for how many seconds the caller has to wait: 0 while there were
-- at most `most` in the current window of `seconds` seconds. Attempts beyond that do not make the window
-- longer.
create or replace function auth.count_attempt(of_key text, most integer, seconds integer) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into auth.attempt as a (key, count, since)
  values (of_key, 1, now())
  on conflict (key) do update
  set count = case when a.since < now() - make_interval(secs => seconds) then 1 else a.count + 1 end,
    since = case when a.since < now() - make_interval(secs => seconds) then now() else a.since end
  returning case
    when count <= most then 0
    else greatest(1, ceil(extract(epoch from since - now()) + seconds))::integer
  end
$$;

-- Counts how many different accounts are tried from one address, and returns for how many seconds to wait. An
-- account counts once per window: somebody who mistypes their own password does not shut out others at that
-- address, and whoever tries account after account has to wait. An account that was refused counts again when
-- it is tried again.
create or replace function auth.count_tried(of_address text, of_account text, most integer, seconds integer)
  returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait integer;
begin
  if auth.count_attempt('tried:' || of_address || ':' || of_account, 1, seconds) > 0 then return 0; end if;
  wait := auth.count_attempt('tried:' || of_address, most, seconds);
  if wait > 0 then
    delete from auth.attempt a
    where a.key = 'tried:' || of_address || ':' || of_account;
  end if;
  return wait;
end $$;

-- Takes back what auth.count_tried counted for an account, because somebody has signed in to it and so was
-- not guessing.
create or replace function auth.forget_tried(of_address text, of_account text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.attempt a
  where a.key = 'tried:' || of_address || ':' || of_account;
  if found then
    update auth.attempt a
    set count = a.count - 1
    where a.key = 'tried:' || of_address and a.count > 0;
  end if;
end $$;

-- Deletes the count of attempts under a key, and all counts that are older than a day.
create or replace function auth.forget_attempts(of_key text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.attempt a
  where a.key = of_key or a.since < now() - interval '1 day'
$$;

-- Stores that this person has signed in with this browser. True when other browsers of theirs were known and
-- this one was not.
create or replace function auth.remember_device(hash text, of_person uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  others boolean;
  known boolean;
begin
  delete from auth.device d where d.seen_at < now() - interval '1 year';
  select count(*) > 0, coalesce(bool_or(d.token_hash = hash), false) into others, known
  from auth.device d
  where d.person_id = of_person;
  insert into auth.device (token_hash, person_id)
  values (hash, of_person)
  on conflict (token_hash, person_id) do update
  set seen_at = now();
  return others and not known;
end $$;

-- Whether this person has signed in with this browser within a year.
create or replace function auth.knows_device(hash text, of_person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.device d
    where d.token_hash = hash and d.person_id = of_person and d.seen_at > now() - interval '1 year'
  )
$$;
