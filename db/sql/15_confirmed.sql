-- Whether mail to somebody's address is known to reach them. The
-- app's role has no way into the schema within.

create schema if not exists within;

-- True for every person where the server sends no mail, never for nobody. The setting is written by a
-- starting server, as the owner of the tables: no request can change it.
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
