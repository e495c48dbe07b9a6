-- Whether an address is known to be its person's, because mail to it has reached them, and whether an account
-- is disabled. The app's role has no grant on the schema within: what lies there is only for other functions
-- to call.

create schema if not exists within;

-- True for every person when the server sends no mail; false for null. The setting is written by a server
-- when it starts, as the owner of the tables, so no request can change it.
create or replace function within.is_confirmed(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person is not null
    and (
      not exists (select 1 from auth.setting s where s.name = 'mail' and s.is_on)
      or exists (select 1 from auth.account a where a.person_id = person and a.email_confirmed_at is not null)
    )
$$;

-- Whether the viewer may open anything to others, and have mail sent.
create or replace function app.may_open() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select within.is_confirmed(app.viewer())
$$;

-- Whether an operator keeps this person from signing in.
create or replace function within.is_disabled(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.account a
    where a.person_id = person and a.disabled_at is not null
  )
$$;

-- Keeps an account as it is until the end of the transaction: whoever disables it waits, or is waited for.
create or replace function within.hold_account(person uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from auth.account a where a.person_id = person for share;
end $$;
