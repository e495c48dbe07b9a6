-- What the viewer does with their own account; each function reaches the viewer's own rows only.

-- The viewer's address, their ways to sign in, and what the last reset of the password ended.
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

-- Confirms the viewer's address by a mailed link. Only somebody who is signed in to that very account can use
-- it: whoever signs up with somebody else's address gains nothing when that person opens the mail.
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

-- Whether this session of the viewer began within the last 15 minutes. Where there is no password that could
-- be asked for, this takes its place.
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

-- The viewer's sessions that have not ended, the one used last first; `current` is the one that asks.
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

-- Ends one session of the viewer.
create or replace function auth.end_my_session(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.session s where s.person_id = app.viewer() and s.id = wanted
$$;

-- Ends all sessions of the viewer but the one with this hash (null keeps none).
create or replace function auth.end_my_sessions(kept_hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.session s
  where s.person_id = app.viewer() and s.token_hash is distinct from kept_hash
$$;

-- Sets the viewer's password. Links to reset it that were mailed before stop working.
create or replace function auth.set_my_password(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.reset r where r.person_id = app.viewer();
  update auth.account a
  set password_hash = hash
  where a.person_id = app.viewer()
$$;

-- Disconnects a provider from the viewer's account; false, and nothing is removed, when it is the only way to
-- sign in.
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

-- Deletes a person. Foreign keys delete their rows in both schemas; deleted besides are drafts about others,
-- which were never sent, and counters, which only name the person in their keys. The teams and the person are
-- locked first, as by whoever changes a team or writes: otherwise two transactions could wait for each other,
-- or two leads who go at once could leave a team without a lead.
create or replace function within.delete_person(person uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select within.lock_teams(array(select m.team_id from public.membership m where m.person_id = person));
  select within.lock_person(person);
  delete from public.thread t
  where t.author_id = person and t.sent_at is null;
  delete from public.comment c
  where c.author_id = person and c.sent_at is null;
  delete from public.suggestion s
  where s.author_id = person and s.sent_at is null;
  delete from auth.attempt a where a.key like '%:' || person;
  delete from public.person p where p.id = person;
  delete from auth.allowance a where a.key like '%:' || person || '%'
$$;

-- Deletes the viewer.
create or replace function auth.delete_me() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select within.delete_person(app.viewer())
$$;

-- Whether a link leads the viewer to their own archive; looking does not use it up.
create or replace function auth.archive_link_is_mine(hash text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.archive_link l
    where l.token_hash = hash and l.person_id = app.viewer() and l.expires_at > now()
  )
$$;

-- Uses up a link to the viewer's own archive; false when it is none of theirs that still works.
create or replace function auth.spend_archive_link(hash text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.archive_link l
  where l.token_hash = hash and l.person_id = app.viewer() and l.expires_at > now();
  return found;
end $$;
