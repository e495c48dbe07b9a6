-- Teams: which ones the viewer is in or leads, and what their leads do with a team as a whole.

-- The teams that the viewer is in.
create or replace function app.my_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  where m.person_id = app.viewer() and m.paused_at is null
$$;

-- The teams that the viewer leads, without archived ones, in which nothing is open.
create or replace function app.led_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  join public.team t on t.id = m.team_id
  where m.person_id = app.viewer() and m.leads and m.paused_at is null and t.archived_at is null
$$;

-- The teams that the viewer may change as a lead; archived ones too.
create or replace function app.managed_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  where m.person_id = app.viewer() and m.leads and m.paused_at is null
$$;

-- The people who are in a team with the viewer; the viewer is one of them.
create or replace function app.teammates() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct m.person_id), '{}')
  from public.membership m
  where m.team_id = any (app.my_teams()) and m.paused_at is null
$$;

-- Locks teams until the end of the transaction. Whoever changes a team or its members takes this lock first,
-- and only then checks whether they may. Several are locked in a fixed order, so that two transactions never
-- wait for each other.
create or replace function within.lock_teams(teams uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.team t
  where t.id = any (teams)
  order by t.id
  for update;
end $$;

-- The viewer founds a team and leads it: 'made', 'many' when they lead twenty teams already, or 'gone' when
-- the viewer does not exist any more.
create or replace function app.found_team(new_id uuid, new_name text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lock_person(app.viewer()) then return 'gone'; end if;
  if (select count(*) from public.membership m where m.person_id = app.viewer() and m.leads) >= 20 then
    return 'many';
  end if;
  insert into public.team (id, name, founded_by)
  values (new_id, new_name, app.viewer());
  insert into public.membership (team_id, person_id, leads, lead_since)
  values (new_id, app.viewer(), true, now());
  return 'made';
end $$;

-- A lead renames a team; false to anybody else.
create or replace function app.rename_team(of_team uuid, new_name text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return false; end if;
  update public.team t set name = new_name where t.id = of_team;
  return true;
end $$;

-- A lead archives a team or brings it back; false to anybody else. Archiving deletes the team's links and
-- closes all that was opened to it, so that after it was brought back everybody has to open again.
create or replace function app.archive_team(of_team uuid, archived boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return false; end if;
  if exists (select 1 from public.team t where t.id = of_team and (t.archived_at is not null) = archived) then
    return true;
  end if;
  update public.team t
  set archived_at = case when archived then now() end
  where t.id = of_team;
  delete from public.sharing s where s.team_id = of_team;
  delete from auth.team_count c where c.team_id = of_team;
  delete from auth.team_invitation i where i.team_id = of_team;
  return true;
end $$;
