-- What an operator does to an account, from the command line or by the page for operators. Each deed is
-- stored with the operator, null for the command line, and returns 'done', 'already' when it was so before,
-- or 'gone' when there is no such account. Nothing here reads what anybody wrote.

-- Stores what was done. `by` is null for the command line, `about` where it was of no one account.
create or replace function within.note_deed(what text, by uuid, about uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into auth.deed (kind, actor_id, person_id)
  values (what, by, about)
$$;

-- Whether there is an account of this person.
create or replace function within.has_account(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from auth.account a where a.person_id = person)
$$;

-- Keeps a person from signing in, and ends their sessions. What they opened to others is closed meanwhile,
-- for they could not close it themselves; nothing of it is lost.
create or replace function within.disable_account(person uuid, by uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array(select m.team_id from public.membership m where m.person_id = person));
  perform within.lock_person(person);
  update auth.account a
  set disabled_at = now()
  where a.person_id = person and a.disabled_at is null;
  if not found then
    if within.has_account(person) then return 'already'; end if;
    return 'gone';
  end if;
  delete from auth.session s where s.person_id = person;
  delete from auth.reset r where r.person_id = person;
  delete from auth.archive_link l where l.person_id = person;
  perform within.pause_all(person, true);
  perform within.note_deed('disable', by, person);
  return 'done';
end $$;

-- Lets a person sign in again, and opens to others what was open before.
create or replace function within.enable_account(person uuid, by uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  one auth.pause;
begin
  perform within.lock_teams(array(select m.team_id from public.membership m where m.person_id = person));
  perform within.lock_person(person);
  update auth.account a
  set disabled_at = null
  where a.person_id = person and a.disabled_at is not null;
  if not found then
    if within.has_account(person) then return 'already'; end if;
    return 'gone';
  end if;
  -- A link into a team needs the membership, and stands behind it in this order.
  for one in
    select p.* from auth.pause p where p.person_id = person and p.by_operator order by p.kind, p.id
  loop
    delete from auth.pause p where p.id = one.id;
    perform within.keep(one);
  end loop;
  perform within.note_deed('enable', by, person);
  return 'done';
end $$;

-- Ends all sessions of a person, who can sign in again at once.
create or replace function within.end_sessions(person uuid, by uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.has_account(person) then return 'gone'; end if;
  delete from auth.session s where s.person_id = person;
  if not found then return 'already'; end if;
  perform within.note_deed('end-sessions', by, person);
  return 'done';
end $$;

-- Deletes a person with all they wrote, as they could themselves.
create or replace function within.delete_account(person uuid, by uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.has_account(person) then return 'gone'; end if;
  perform within.delete_person(person);
  perform within.note_deed('delete', by, person);
  return 'done';
end $$;

-- Makes a person an operator, or no longer one; only the command line does.
create or replace function within.set_operator(person uuid, wanted boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update auth.account a
  set operator_since = case when wanted then now() end
  where a.person_id = person and (a.operator_since is not null) <> wanted;
  if not found then
    if within.has_account(person) then return 'already'; end if;
    return 'gone';
  end if;
  perform within.note_deed(case when wanted then 'operator' else 'end-operator' end, null, person);
  return 'done';
end $$;

-- Stores a link that lets one person make an account, in place of an earlier one for the same address:
-- 'made', 'taken' when the address has an account, or 'many' when a thousand such links are open.
create or replace function within.invite_to_site(
  new_id uuid, hash text, address text, until timestamptz, by uuid
) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from auth.account a where a.email = address) then return 'taken'; end if;
  delete from auth.site_invitation i
  where i.expires_at <= now() or i.email = address;
  if (select count(*) from auth.site_invitation) >= 1000 then return 'many'; end if;
  insert into auth.site_invitation (id, token_hash, email, expires_at)
  values (new_id, hash, address, until);
  perform within.note_deed('invite', by, null);
  return 'made';
end $$;

-- Stores a link with which a person gets their own archive; those made before stop working.
create or replace function within.create_archive_link(hash text, person uuid, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.archive_link l
  where l.person_id = person or l.expires_at <= now();
  insert into auth.archive_link (token_hash, person_id, expires_at)
  values (hash, person, until);
  select within.note_deed('export', null, person)
$$;

-- What an operator knows of these accounts: how they are signed in to and since when, and nothing that was
-- written.
create or replace function within.account_facts(wanted uuid[])
  returns table (
    id uuid, email text, made_at timestamptz, signed_in_at timestamptz, seen_at timestamptz, sessions integer,
    confirmed boolean, has_password boolean, providers text[], disabled_at timestamptz,
    operator_since timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, p.created_at, coalesce(a.signed_in_at, u.begun_at), u.seen_at, u.number,
    a.email_confirmed_at is not null, a.password_hash is not null,
    array(select v.provider from auth.provider v where v.person_id = a.person_id order by 1), a.disabled_at,
    a.operator_since
  from auth.account a
  join public.person p on p.id = a.person_id
  cross join lateral (
    select count(*)::integer as number, max(s.created_at) as begun_at, max(s.seen_at) as seen_at
    from auth.session s
    where s.person_id = a.person_id and within.is_alive(s)
  ) u
  where a.person_id = any (wanted)
  order by a.email
$$;
