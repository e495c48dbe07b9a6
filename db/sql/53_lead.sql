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

-- Offers a member to lead, beside the viewer or in the viewer's place; who is a lead already needs no offer.
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

-- A lead takes an offer to lead back; false when there is none any more.
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

-- The viewer answers the very offer that they saw: 'set', 'refused' or 'gone'. A new lead sees nothing of
-- what members opened before: each confirms it for them.
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

-- Somebody leads no longer: 'set', 'last-lead' or 'gone'.
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

-- However somebody ceases to lead: their links and offers go, and what members opened to them.
-- Whoever comes back as a lead is a new one.
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

-- What in teams waits for this person: offers to lead, and leads to
-- whom what they opened may be opened or closed.
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
