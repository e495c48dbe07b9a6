-- Sessions: how one begins, makes its person the viewer, and ends. Whoever asks here has no viewer yet: each
-- function returns at most one row, and no more than its caller needs.

-- Whether a session has not ended: it ends after 14 days without use, and in any case on the day that was set
-- when it began.
create or replace function within.is_alive(s auth.session) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.expires_at > now() and s.seen_at > now() - interval '14 days'
$$;

-- Makes the person of a session the viewer for the rest of the transaction. Returns who they are and, if
-- `counts`, how much waits for them; no row when the session has ended. `touch` notes that the session is in
-- use; `stale` is true when that was last noted more than an hour ago.
create or replace function auth.enter(hash text, touch boolean, counts boolean default false)
  returns table (
    id uuid, name text, locale text, time_zone text, waiting integer, teams_waiting integer, may_open boolean,
    stale boolean
  )
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid;
  last_seen timestamptz;
begin
  select s.person_id, s.seen_at into found_person, last_seen
  from auth.session s
  where s.token_hash = hash and within.is_alive(s);
  if found_person is null then return; end if;
  if touch then
    update auth.session s
    set seen_at = now()
    where s.token_hash = hash and s.seen_at < now() - interval '5 minutes';
  end if;
  perform set_config('app.viewer', found_person::text, true);
  return query
    select p.id, p.name, f.locale, f.time_zone,
      case when counts then (select count(*)::integer from app.waiting()) end,
      case when counts then within.teams_waiting(p.id) end,
      within.is_confirmed(p.id), last_seen < now() - interval '1 hour'
    from public.person p
    join public.preference f on f.owner_id = p.id
    where p.id = found_person;
end $$;

-- Begins a session for somebody who has just signed in. `proven` is the hash of the password or the subject
-- of the provider by which they did; null where neither was asked for. False when that is no longer a way
-- into the account, such as when the password was reset or the account disabled in the meantime.
create or replace function auth.create_session(
  new_id uuid, hash text, of_person uuid, until timestamptz, agent text, from_address text, proven text
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A reset changes the account before it ends the sessions, and so does an operator who disables it. So
  -- either that change is seen here, or they see the new session and end it.
  perform 1 from auth.account a where a.person_id = of_person for no key update;
  if within.is_disabled(of_person) then return false; end if;
  if proven is not null
    and not exists (select 1 from auth.account a where a.person_id = of_person and a.password_hash = proven)
    and not exists (select 1 from auth.provider v where v.person_id = of_person and v.subject = proven)
  then
    return false;
  end if;
  delete from auth.session s
  where s.person_id = of_person and not within.is_alive(s);
  insert into auth.session (id, token_hash, person_id, expires_at, user_agent, address)
  values (new_id, hash, of_person, until, left(agent, 400), from_address::inet);
  update auth.account a set signed_in_at = now() where a.person_id = of_person;
  return true;
end $$;

-- Notes that a session is in use. Reading counts as use too, but the transaction of a page cannot write, so
-- this is called beside it.
create or replace function auth.touch_session(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update auth.session s
  set seen_at = now()
  where s.token_hash = hash and within.is_alive(s)
$$;

-- The person of the session with this hash, and when it expires; no row when it has ended.
create or replace function auth.session_by_hash(hash text)
  returns table (person_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.person_id, s.expires_at
  from auth.session s
  where s.token_hash = hash and within.is_alive(s)
$$;

-- Signs out: whoever knows the hash may end the session.
create or replace function auth.end_session(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.session s where s.token_hash = hash
$$;
