-- The doors to the schema auth. They run as its owner, so each returns at most one row, and only what its
-- caller needs. Everything that the app's role may call before there is a viewer stands in this file.

-- A session ends when it has not been used for 14 days, and on the day that was
-- set when it began however much it was used.
create or replace function within.is_alive(s auth.session) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.expires_at > now() and s.seen_at > now() - interval '14 days'
$$;

-- Goes no further, for db/outdated.ts to tell, when another version has begun or ended to renew this database
-- since the caller was started. Who knows of none, such as a test, goes on.
create or replace function auth.assert_applied(known text) returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if known is not null and not exists (
    select 1
    from auth.applied a
    where a.checksum = known
      and a.migration = (select max(m.created_at) from drizzle.__drizzle_migrations m)
  )
  then
    raise exception 'another version is at work' using errcode = 'CG002';
  end if;
end $$;

-- Who asks, and how much waits for them; the viewer is set for the rest of the transaction.
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

-- False when the address is taken: the caller decides what to tell. Confirmed
-- is an address of which a provider says so.
create or replace function auth.sign_up(
  new_id uuid, new_email text, hash text, new_name text, new_locale text, new_zone text,
  confirmed boolean default false
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.person (id, name) values (new_id, new_name);
  insert into auth.account (person_id, email, password_hash, email_confirmed_at)
  values (new_id, new_email, hash, case when confirmed then now() end);
  insert into public.preference (owner_id, locale, time_zone)
  values (new_id, new_locale, new_zone);
  insert into public.revision (owner_id) values (new_id);
  return true;
exception
  when unique_violation then return false;
end $$;

-- Whose address this is, with what a password is checked against; to nobody who is signed in.
create or replace function auth.account_by_email(wanted text)
  returns table (person_id uuid, email text, password_hash text, name text, locale text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, a.password_hash, p.name, f.locale
  from auth.account a
  join public.person p on p.id = a.person_id
  join public.preference f on f.owner_id = p.id
  where a.email = wanted and app.viewer() is null
$$;

-- Whose account this is; to nobody who is signed in.
create or replace function auth.account_by_id(wanted uuid)
  returns table (person_id uuid, email text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, p.name
  from auth.account a
  join public.person p on p.id = a.person_id
  where a.person_id = wanted and app.viewer() is null
$$;

-- In which language mail to this person is written; to nobody who is signed in.
create or replace function auth.locale_of(wanted uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.locale
  from public.preference f
  where f.owner_id = wanted and app.viewer() is null
$$;

-- Where the owner of an account is told of a new way into it; nowhere while the address is not confirmed.
create or replace function auth.news_address(wanted uuid)
  returns table (email text, locale text, time_zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email, f.locale, f.time_zone
  from auth.account a
  join public.preference f on f.owner_id = a.person_id
  where a.person_id = wanted and a.email_confirmed_at is not null and app.viewer() is null
$$;

-- Whose account a provider's subject is connected with; to nobody who is signed in.
create or replace function auth.account_by_provider(wanted_provider text, wanted_subject text)
  returns table (person_id uuid, email text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, p.name
  from auth.provider v
  join auth.account a using (person_id)
  join public.person p on p.id = v.person_id
  where v.provider = wanted_provider and v.subject = wanted_subject and app.viewer() is null
$$;

-- Connects a provider's subject with an account.
create or replace function auth.add_provider(new_provider text, new_subject text, to_person uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into auth.provider (provider, subject, person_id)
  values (new_provider, new_subject, to_person)
$$;

-- For somebody who has just shown a password or a provider to be theirs: its hash or the
-- provider's subject is `proven`, null where nothing was asked. False when that is no way in
-- any more, as after a reset that came between.
create or replace function auth.create_session(
  new_id uuid, hash text, of_person uuid, until timestamptz, agent text, from_address text, proven text
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A reset changes the account before it ends the sessions: either it is seen here, or it sees the new one.
  perform 1 from auth.account a where a.person_id = of_person for share;
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
  return true;
end $$;

-- Whoever only reads uses the session as well; a page's own transaction cannot write.
create or replace function auth.touch_session(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update auth.session s
  set seen_at = now()
  where s.token_hash = hash and within.is_alive(s)
$$;

-- Whose session has this hash, while it lasts.
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

-- Counts one attempt, and tells for how many seconds no more are taken: 0 while there are at most `most` per
-- window, which begins anew when it has passed, however many attempts follow.
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

-- Counts an account that is tried from an address, once per window: what one person mistypes shuts out nobody
-- else, and who tries account after account must wait. One that was refused counts again when it comes again.
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

-- Whoever gets in was trying nothing.
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

-- Begins a count of attempts anew, and clears away what is older than a day.
create or replace function auth.forget_attempts(of_key text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.attempt a
  where a.key = of_key or a.since < now() - interval '1 day'
$$;

-- True when others were known, and this one was not.
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

-- A link that sets a new password; those mailed before stop working.
create or replace function auth.create_reset(hash text, of_person uuid, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.reset r
  where r.person_id = of_person or r.expires_at <= now();
  insert into auth.reset (token_hash, person_id, expires_at)
  values (hash, of_person, until);
end $$;

-- Whether a link could still set a password; looking does not use it up.
create or replace function auth.reset_is_open(hash text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from auth.reset r where r.token_hash = hash and r.expires_at > now())
$$;

-- A link that confirms the address of an account; those mailed before go on working.
create or replace function auth.create_confirmation(hash text, of_person uuid, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.confirmation c where c.expires_at <= now();
  insert into auth.confirmation (token_hash, person_id, expires_at)
  values (hash, of_person, until);
end $$;

-- From here on the caller is the viewer, and reaches the viewer's own rows only.

-- The viewer's address, ways in, and what a reset did.
create or replace function auth.my_account()
  returns table (
    email text, has_password boolean, providers text[], confirmed_at timestamptz, reset_at timestamptz,
    reset_ended integer
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email, a.password_hash is not null,
    array(select v.provider from auth.provider v where v.person_id = a.person_id order by 1),
    a.email_confirmed_at, a.reset_at, a.reset_ended
  from auth.account a
  where a.person_id = app.viewer()
$$;

-- Whether a link confirms the viewer's own address; looking does not use it up.
create or replace function auth.confirmation_is_mine(hash text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.confirmation c
    where c.token_hash = hash and c.person_id = app.viewer() and c.expires_at > now()
  )
$$;

-- Only whoever is signed in to the very account can use the link: who made it with an address of somebody
-- else gains nothing when that person opens the mail.
create or replace function auth.confirm_my_address(hash text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid;
begin
  delete from auth.confirmation c
  where c.token_hash = hash and c.person_id = app.viewer() and c.expires_at > now()
  returning c.person_id into me;
  if me is null then return false; end if;
  delete from auth.confirmation c where c.person_id = me;
  update auth.account a
  set email_confirmed_at = coalesce(a.email_confirmed_at, now())
  where a.person_id = me;
  return true;
end $$;

-- What the viewer's password is checked against; null where there is none.
create or replace function auth.my_password_hash() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.password_hash from auth.account a where a.person_id = app.viewer()
$$;

-- Whether this very session of the viewer began a short while ago: what
-- stands for the password where there is none.
create or replace function auth.my_session_is_new(current_hash text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.session s
    where s.token_hash = current_hash
      and s.person_id = app.viewer()
      and s.created_at > now() - interval '15 minutes'
  )
$$;

-- The viewer's sessions that last, the one used last first; `current` is the one that asks.
create or replace function auth.my_sessions(current_hash text)
  returns table (
    id uuid, created_at timestamptz, seen_at timestamptz, user_agent text, address text, current boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.created_at, s.seen_at, s.user_agent, host(s.address), s.token_hash = current_hash
  from auth.session s
  where s.person_id = app.viewer() and within.is_alive(s)
  order by s.seen_at desc
$$;

-- Ends one session of the viewer's.
create or replace function auth.end_my_session(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.session s where s.person_id = app.viewer() and s.id = wanted
$$;

-- Ends all sessions but the one kept (null keeps none).
create or replace function auth.end_my_sessions(kept_hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.session s
  where s.person_id = app.viewer() and s.token_hash is distinct from kept_hash
$$;

-- Links that were mailed before go with the old password.
create or replace function auth.set_my_password(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.reset r where r.person_id = app.viewer();
  update auth.account a
  set password_hash = hash
  where a.person_id = app.viewer()
$$;

-- False, and nothing removed, when it is the only way in.
create or replace function auth.remove_my_provider(wanted text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_person(app.viewer());
  if not exists (
      select 1
      from auth.account a
      where a.person_id = app.viewer() and a.password_hash is not null
    )
    and not exists (select 1 from auth.provider v where v.person_id = app.viewer() and v.provider <> wanted)
  then
    return false;
  end if;
  delete from auth.provider v
  where v.person_id = app.viewer() and v.provider = wanted;
  return true;
end $$;

-- The foreign keys take every row of the person along, in both schemas; counters only name the
-- person, and drafts about others were never sent. The teams and the revision are locked
-- first, as whoever changes a team or writes does: otherwise two can wait for each other, or
-- two leads go at once and leave a team without one.
create or replace function auth.delete_me() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select within.lock_teams(app.my_teams());
  select within.lock_person(app.viewer());
  delete from public.thread t
  where t.author_id = app.viewer() and t.sent_at is null;
  delete from public.comment c
  where c.author_id = app.viewer() and c.sent_at is null;
  delete from public.suggestion s
  where s.author_id = app.viewer() and s.sent_at is null;
  delete from auth.attempt a where a.key like '%:' || app.viewer();
  delete from public.person p where p.id = app.viewer();
  delete from auth.allowance a where a.key like '%:' || app.viewer() || '%'
$$;
