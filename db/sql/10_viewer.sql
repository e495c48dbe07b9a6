-- Who is looking: set by auth.enter for the length of one transaction, null outside.
create schema if not exists app;

-- The person whose transaction this is, to policies and functions; null where nobody has entered.
create or replace function app.viewer() returns uuid
  language sql stable parallel safe as $$
  select nullif(current_setting('app.viewer', true), '')::uuid
$$;
