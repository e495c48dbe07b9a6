-- Sign-up, the account that somebody wants to sign in to, and mailed links that reset a password or confirm
-- an address. Whoever asks here has no viewer yet: each function returns at most one row, and no more than
-- its caller needs.

-- Makes a person and their account; false when the address is taken, and then the caller decides what to say.
-- `confirmed` is true where a provider says that the address is theirs. `invitation` is the hash of an
-- operator's link, which this uses up; false when somebody else has used it up already.
create or replace function auth.sign_up(
  new_id uuid, new_email text, hash text, new_name text, new_locale text, new_zone text,
  confirmed boolean default false, invitation text default null
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if invitation is not null then
    delete from auth.site_invitation i
    where i.token_hash = invitation and i.expires_at > now();
    if not found then return false; end if;
  end if;
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

-- Whether a site that nobody has closed lets everybody in: its first account may be anybody's, and a database
-- that had accounts before there was a choice goes on as it was (see db/migrate.ts).
create or replace function auth.is_open_to_all() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select 1 from auth.account)
    or exists (select 1 from auth.setting s where s.name = 'open_before' and s.is_on)
$$;

-- Whether an operator's link lets somebody in; looking does not use it up.
create or replace function auth.site_invitation_is_open(hash text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.site_invitation i
    where i.token_hash = hash and i.expires_at > now()
  )
$$;

-- The account with this address, and the hash that a password is checked against; nothing to anybody who is
-- signed in.
create or replace function auth.account_by_email(wanted text)
  returns table (person_id uuid, email text, password_hash text, name text, locale text, disabled boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, a.password_hash, p.name, f.locale, a.disabled_at is not null
  from auth.account a
  join public.person p on p.id = a.person_id
  join public.preference f on f.owner_id = p.id
  where a.email = wanted and app.viewer() is null
$$;

-- The account of this person; nothing to anybody who is signed in.
create or replace function auth.account_by_id(wanted uuid)
  returns table (person_id uuid, email text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, p.name
  from auth.account a
  join public.person p on p.id = a.person_id
  where a.person_id = wanted and app.viewer() is null
$$;

-- The language in which mail to this person is written; null to anybody who is signed in.
create or replace function auth.locale_of(wanted uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.locale
  from public.preference f
  where f.owner_id = wanted and app.viewer() is null
$$;

-- Where, and in which language, the owner of an account is told that there is a new way to sign in to it; no
-- row while the address is not confirmed.
create or replace function auth.news_address(wanted uuid)
  returns table (email text, locale text, time_zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email, f.locale, f.time_zone
  from auth.account a
  join public.preference f on f.owner_id = a.person_id
  where a.person_id = wanted and a.email_confirmed_at is not null and app.viewer() is null
$$;

-- The account that a provider's subject is connected with; nothing to anybody who is signed in.
create or replace function auth.account_by_provider(wanted_provider text, wanted_subject text)
  returns table (person_id uuid, email text, name text, disabled boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.email, p.name, a.disabled_at is not null
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

-- Stores a link that sets a new password; those mailed before stop working.
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

-- Stores a link that confirms the address of an account; those mailed before go on working.
create or replace function auth.create_confirmation(hash text, of_person uuid, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.confirmation c where c.expires_at <= now();
  insert into auth.confirmation (token_hash, person_id, expires_at)
  values (hash, of_person, until);
end $$;
