-- The viewer: the person who asks. auth.enter sets it for one transaction; outside of one it is null.
create schema if not exists app;

-- The person in whose name this transaction runs, for policies and functions to ask; null until auth.enter
-- was called.
create or replace function app.viewer() returns uuid
  language sql stable parallel safe as $$
  select nullif(current_setting('app.viewer', true), '')::uuid
$$;
