-- Who is looking: set by auth.enter for the length of one transaction, null outside.
create schema if not exists app;

create or replace function app.viewer() returns uuid
  language sql stable parallel safe as $$
  select nullif(current_setting('app.viewer', true), '')::uuid
$$;
