-- Which version of career-goal is at work on this database, and when it was backed up.

-- Raises the error that db/outdated.ts recognises when another version of career-goal has begun or finished
-- updating this database since the caller started. `known` is the checksum that the caller started with; a
-- caller that has none, such as a test, passes null and goes on.
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

-- When the last back-up was made, to functions that tell it to an operator; null when there is none.
create or replace function within.last_backup() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.made_at from auth.backup b
$$;
