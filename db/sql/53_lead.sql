-- Leads: how a member becomes one and ceases to be one.

-- Whether somebody else than this person leads the team.
create or replace function within.other_leads(of_team uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from public.membership m
    where m.team_id = of_team and m.leads and m.person_id <> person
  )
$$;

-- The viewer, a lead, offers a member to lead the team as well ('lead') or in the viewer's place ('hand').
-- False when the member leads already, or the viewer does not.
create or replace function app.offer_lead(of_team uuid, member uuid, how text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return false; end if;
  update public.membership m
  set offer = how, offered_by = app.viewer()
  where m.team_id = of_team and m.person_id = member and not m.leads;
  return found;
end $$;

-- A lead withdraws an offer to lead; false when there is none any more.
create or replace function app.withdraw_offer(of_team uuid, member uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return false; end if;
  update public.membership m
  set offer = null, offered_by = null
  where m.team_id = of_team and m.person_id = member and m.offer is not null;
  return found;
end $$;

-- The viewer answers an offer to lead: 'set', 'refused', or 'gone' when it is no longer the offer that they
-- saw. A new lead sees nothing of what members opened before, until each of them confirms it.
create or replace function app.answer_offer(of_team uuid, from_lead uuid, how text, accepted boolean)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  update public.membership m
  set offer = null, offered_by = null, leads = accepted, lead_since = case when accepted then now() end
  where m.team_id = of_team and m.person_id = app.viewer() and m.offered_by = from_lead and m.offer = how;
  if not found then return 'gone'; end if;
  if not accepted then return 'refused'; end if;
  if how = 'hand' then
    update public.membership m
    set leads = false
    where m.team_id = of_team and m.person_id = from_lead;
  end if;
  return 'set';
end $$;

-- A lead ends that somebody, who may be the viewer, leads the team: 'set', 'last-lead' when nobody else leads
-- it, or 'gone'.
create or replace function app.end_lead(of_team uuid, member uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return 'gone'; end if;
  if not within.other_leads(of_team, member) then return 'last-lead'; end if;
  update public.membership m
  set leads = false
  where m.team_id = of_team and m.person_id = member and m.leads;
  return case when found then 'set' else 'gone' end;
end $$;

-- Runs whenever somebody ceases to lead, for whatever reason: deletes their links and offers, and closes what
-- members opened to them. Should they lead again, members have to confirm them anew.
create or replace function within.lead_gone() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.team_invitation i
  where i.team_id = old.team_id and i.person_id = old.person_id;
  delete from public.sharing_lead g
  where g.team_id = old.team_id and g.lead_id = old.person_id;
  update public.membership m
  set offer = null, offered_by = null
  where m.team_id = old.team_id and m.offered_by = old.person_id;
  update public.membership m
  set lead_since = null
  where m.team_id = old.team_id and m.person_id = old.person_id;
  return null;
end $$;
create or replace trigger lead_unmade after update of leads on public.membership
  for each row when (old.leads and not new.leads) execute function within.lead_gone();
create or replace trigger lead_left after delete on public.membership
  for each row when (old.leads) execute function within.lead_gone();

-- How many answers this person owes in teams: to offers to lead, and about leads of whom they have not said
-- yet whether they see what was opened.
create or replace function within.teams_waiting(person uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (
    (select count(*) from public.membership m where m.person_id = person and m.offer is not null) + (
      select count(*)
      from public.sharing s
      join public.membership m on m.team_id = s.team_id and m.leads and m.person_id <> person
      left join public.sharing_lead g
        on g.owner_id = s.owner_id and g.team_id = s.team_id and g.lead_id = m.person_id
      where s.owner_id = person and g.answered_at is null
    )
  )::integer
$$;
