-- Sharing: what a member opens to the leads of a team, and what a lead reaches by it.

-- The members who opened something to the viewer, a lead of this team. What they opened to the team before
-- the viewer became lead counts only once they have confirmed it for the viewer.
create or replace function app.led_members(of_team uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(g.owner_id), '{}')
  from public.sharing_lead g
  where g.team_id = of_team and g.team_id = any (app.led_teams()) and g.lead_id = app.viewer() and g.open
$$;

-- What members opened to the viewer, in the teams that the viewer leads.
create or replace function within.led_sharings() returns setof public.sharing
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.*
  from unnest(app.led_teams()) t (id)
  join public.sharing s on s.team_id = t.id
  where s.owner_id = any (app.led_members(t.id))
$$;

-- The members who are open by name to the viewer, a lead.
create or replace function app.led_people() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}')
  from within.led_sharings() s
  where s.mode = 'named'
$$;

-- The analyses that members opened by name to the viewer, a lead.
create or replace function app.led_analyses() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.analysis_id), '{}')
  from within.led_sharings() s
  where s.mode = 'named'
$$;

-- The members who opened their KYS to the viewer, a lead.
create or replace function app.led_kys() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}')
  from within.led_sharings() s
  where s.kys
$$;

-- The viewer, a member, says whether this lead sees what they opened to the team. False when they opened
-- nothing or it is no lead of the team.
create or replace function app.answer_lead(of_team uuid, lead uuid, seen boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if seen and not app.may_open() then return false; end if;
  perform 1
  from public.team t
  where t.id = of_team and t.archived_at is null
  for update;
  insert into public.sharing_lead (owner_id, team_id, lead_id, open)
  select s.owner_id, s.team_id, m.person_id, seen
  from public.sharing s
  join public.membership m on m.team_id = s.team_id
  where s.owner_id = app.viewer()
    and s.team_id = of_team
    and m.person_id = lead
    and m.leads
    and m.person_id <> app.viewer()
  on conflict (owner_id, team_id, lead_id) do update
  set open = excluded.open, answered_at = now();
  return found;
end $$;

-- The viewer, a member, opens exactly this to a team, and closes what was open to it before; everything is
-- closed when `how` is null: 'set', 'unconfirmed' or 'gone'. It is open to the leads in `shown`, whom the
-- form named: nobody who became lead in the meantime is among them. What was answered about other leads
-- stays.
create or replace function app.set_sharing(
  of_team uuid, of_analysis uuid, how text, with_kys boolean, shown uuid[]
) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.team t
  where t.id = of_team and t.archived_at is null
  for update;
  if not found or not of_team = any (app.my_teams()) then return 'gone'; end if;
  if how is null then
    delete from public.sharing s
    where s.owner_id = app.viewer() and s.team_id = of_team;
    return 'set';
  end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  if not exists (select 1 from public.analysis a where a.owner_id = app.viewer() and a.id = of_analysis) then
    return 'gone';
  end if;
  insert into public.sharing as s (owner_id, team_id, analysis_id, mode, kys)
  values (app.viewer(), of_team, of_analysis, how, with_kys)
  on conflict (owner_id, team_id) do update
  set analysis_id = excluded.analysis_id, mode = excluded.mode, kys = excluded.kys,
    opened_at = case
      when (s.analysis_id, s.mode) = (excluded.analysis_id, excluded.mode) then s.opened_at
      else now()
    end;
  perform app.answer_lead(of_team, l.id, true) from unnest(shown) l (id);
  return 'set';
end $$;
