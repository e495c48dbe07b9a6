-- Teams: who is in one, what is opened to its leads, and the figures that they see instead of rows.

-- The teams that the viewer is in.
create or replace function app.my_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  where m.person_id = app.viewer() and m.paused_at is null
$$;

-- Those that the viewer leads; of an archived one nothing is open.
create or replace function app.led_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  join public.team t on t.id = m.team_id
  where m.person_id = app.viewer() and m.leads and m.paused_at is null and t.archived_at is null
$$;

-- Those that the viewer manages: archived ones too.
create or replace function app.managed_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}')
  from public.membership m
  where m.person_id = app.viewer() and m.leads and m.paused_at is null
$$;

-- Who is in a team with the viewer, the viewer too.
create or replace function app.teammates() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct m.person_id), '{}')
  from public.membership m
  where m.team_id = any (app.my_teams()) and m.paused_at is null
$$;

-- The members of a team that the viewer leads who opened something to this very lead; nobody else's sharing
-- is there for the viewer, whatever was opened to the team before they became lead.
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

-- Of those the members who are open by name to the viewer, a lead.
create or replace function app.led_people() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}')
  from within.led_sharings() s
  where s.mode = 'named'
$$;

-- The analyses that they opened by name.
create or replace function app.led_analyses() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.analysis_id), '{}')
  from within.led_sharings() s
  where s.mode = 'named'
$$;

-- The members who opened their KYS too.
create or replace function app.led_kys() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}')
  from within.led_sharings() s
  where s.kys
$$;

-- 'made', or 'many' when the viewer leads twenty teams already.
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

-- Whoever changes a team or its members holds it first, and asks who may only then. Several are locked in a
-- fixed order, so that two that lock several do not wait for each other.
create or replace function within.lock_teams(teams uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.team t
  where t.id = any (teams)
  order by t.id
  for update;
end $$;

-- A lead names a team; false to whoever manages none of this id.
create or replace function app.rename_team(of_team uuid, new_name text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) then return false; end if;
  update public.team t set name = new_name where t.id = of_team;
  return true;
end $$;

-- Archiving closes all that was opened to the team and its links; brought back, everybody opens anew.
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

-- 'made', 'many' when twenty links are open, 'unconfirmed' or 'gone'.
create or replace function app.invite_to_team(new_id uuid, hash text, of_team uuid, until timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.led_teams()) then return 'gone'; end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  delete from auth.team_invitation i where i.expires_at <= now();
  if (select count(*) from auth.team_invitation i where i.team_id = of_team) >= 20 then return 'many'; end if;
  perform within.use_up('links', 1);
  insert into auth.team_invitation (id, token_hash, team_id, person_id, expires_at)
  values (new_id, hash, of_team, app.viewer(), until);
  return 'made';
end $$;

-- The open links of a team, to those who lead it, with the name of who made each.
create or replace function app.team_invitations(of_team uuid)
  returns table (id uuid, maker text, created_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, p.name, i.created_at, i.expires_at
  from auth.team_invitation i
  join public.person p on p.id = i.person_id
  where i.team_id = of_team and of_team = any (app.led_teams()) and i.expires_at > now()
  order by i.created_at desc
$$;

-- A lead takes a link of a team back, whoever of its leads made it.
create or replace function app.withdraw_team_invitation(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.team_invitation i
  where i.id = wanted and i.team_id = any (app.led_teams())
$$;

-- A link whose maker no longer leads the team leads nowhere.
create or replace function within.invited_team(hash text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.team_id
  from auth.team_invitation i
  join public.team t on t.id = i.team_id and t.archived_at is null
  join public.membership m on m.team_id = i.team_id and m.person_id = i.person_id and m.leads
  where i.token_hash = hash and i.expires_at > now() and app.viewer() is not null
$$;

-- What whoever holds the link may know: the team's name, who leads it,
-- how many are in it, and whether one is in it.
create or replace function app.team_invitation(hash text)
  returns table (team uuid, name text, leads jsonb, members integer, already boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.name,
    (
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by m.joined_at, p.id)
      from public.membership m
      join public.person p on p.id = m.person_id
      where m.team_id = t.id and m.leads
    ),
    (select count(*) from public.membership m where m.team_id = t.id)::integer, t.id = any (app.my_teams())
  from public.team t
  where t.id = within.invited_team(hash)
$$;

-- 'joined', 'already', 'full' with 500 members, 'unconfirmed' or 'gone'. What is
-- opened is a row of one's own, beside this.
create or replace function app.join_team(hash text) returns table (outcome text, team uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted uuid := within.invited_team(hash);
begin
  perform within.lock_teams(array[wanted]);
  -- Again: whoever held the team may have removed the viewer, and the link with them.
  if wanted is distinct from within.invited_team(hash) or wanted is null then
    return query select 'gone', null::uuid;
    return;
  end if;
  if wanted = any (app.my_teams()) then
    return query select 'already', wanted;
    return;
  end if;
  if not app.may_open() then
    return query select 'unconfirmed', null::uuid;
    return;
  end if;
  if (select count(*) from public.membership m where m.team_id = wanted) >= 500 then
    return query select 'full', wanted;
    return;
  end if;
  -- One that a reset has paused is there already, and stays paused.
  insert into public.membership (team_id, person_id)
  values (wanted, app.viewer())
  on conflict do nothing;
  return query select case when found then 'joined' else 'already' end, wanted;
end $$;

-- Whether somebody else than this person leads the team.
create or replace function within.other_leads(of_team uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from public.membership m
    where m.team_id = of_team and m.leads and m.person_id <> person
  )
$$;

-- 'left', 'last-lead' when others would stay without a lead, or 'gone'. A team that the last one leaves goes.
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

-- A lead puts somebody else out of a team; false when they are not in it.
create or replace function app.remove_member(of_team uuid, member uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.managed_teams()) or member = app.viewer() then return false; end if;
  delete from public.membership m
  where m.team_id = of_team and m.person_id = member;
  if not found then return false; end if;
  -- The link by which they came would let them in again.
  delete from auth.team_invitation i where i.team_id = of_team;
  return true;
end $$;

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

-- However somebody goes, also with the account: a team without members goes, one without a lead is archived.
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

-- Opens exactly this to the leads that the member was shown, and closes what was open before;
-- no mode closes all: 'set', 'unconfirmed' or 'gone'. Who became lead in between is not among
-- them, and what was answered about others stays.
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

-- The member says whether one lead of the team sees what is opened to it.
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
