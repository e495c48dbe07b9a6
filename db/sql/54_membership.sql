-- Memberships: how one ends, and what then becomes of the team.

-- The viewer leaves a team: 'left', 'last-lead' when the other members would be without a lead, or 'gone'. A
-- team that its last member leaves is deleted.
create or replace function app.leave_team(of_team uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  led boolean;
begin
  perform within.lock_teams(array[of_team]);
  select m.leads into led
  from public.membership m
  where m.team_id = of_team and m.person_id = app.viewer();
  if led is null then return 'gone'; end if;
  if led
    and not within.other_leads(of_team, app.viewer())
    and exists (select 1 from public.membership m where m.team_id = of_team and m.person_id <> app.viewer())
  then
    return 'last-lead';
  end if;
  delete from public.membership m
  where m.team_id = of_team and m.person_id = app.viewer();
  return 'left';
end $$;

-- A lead removes another member from a team; false when they are not in it, or the viewer does not lead it.
create or replace function app.remove_member(of_team uuid, member uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) or member = app.viewer() then return false; end if;
  delete from public.membership m
  where m.team_id = of_team and m.person_id = member;
  if not found then return false; end if;
  -- All links go, since the one by which they came would let them in again.
  delete from auth.team_invitation i where i.team_id = of_team;
  return true;
end $$;

-- Runs whenever a membership ends, also when an account is deleted: a team without members is deleted, one
-- without a lead is archived.
create or replace function within.member_gone() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.membership m where m.team_id = old.team_id) then
    delete from public.team t where t.id = old.team_id;
  elsif not exists (select 1 from public.membership m where m.team_id = old.team_id and m.leads) then
    update public.team t
    set archived_at = coalesce(t.archived_at, now())
    where t.id = old.team_id;
    delete from public.sharing s where s.team_id = old.team_id;
    delete from auth.team_count c where c.team_id = old.team_id;
  end if;
  return null;
end $$;
create or replace trigger member_gone after delete on public.membership
  for each row execute function within.member_gone();
