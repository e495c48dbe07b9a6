-- Links into a team: made by its leads, followed by whoever becomes a member.

-- The viewer, a lead, makes a link into a team: 'made', 'many' when twenty links into it are open,
-- 'unconfirmed', or 'gone' to anybody who does not lead it.
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

-- The open links into a team, each with the name of its maker, to those who lead the team.
create or replace function app.team_invitations(of_team uuid)
  returns table (id uuid, maker text, created_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, p.name, i.created_at, i.expires_at
  from auth.team_invitation i
  join public.person p on p.id = i.person_id
  where i.team_id = of_team and of_team = any (app.led_teams()) and i.expires_at > now()
  order by i.created_at desc
$$;

-- A lead withdraws a link into a team, whichever of its leads made it.
create or replace function app.withdraw_team_invitation(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.team_invitation i
  where i.id = wanted and i.team_id = any (app.led_teams())
$$;

-- The team that a link leads into; null when the link has expired, its maker no longer leads the team, or the
-- team is archived.
create or replace function within.invited_team(hash text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.team_id
  from auth.team_invitation i
  join public.team t on t.id = i.team_id and t.archived_at is null
  join public.membership m on m.team_id = i.team_id and m.person_id = i.person_id and m.leads
  where i.token_hash = hash and i.expires_at > now() and app.viewer() is not null
$$;

-- What a signed-in person who has the link may know of the team: its name, who leads it, how many members it
-- has, and whether the viewer is one of them.
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

-- The viewer joins a team by a link: 'joined', 'already', 'full' with 500 members, 'unconfirmed' or 'gone'.
-- Joining opens nothing; app.set_sharing does.
create or replace function app.join_team(hash text) returns table (outcome text, team uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted uuid := within.invited_team(hash);
begin
  perform within.lock_teams(array[wanted]);
  -- Looked up again under the lock: whoever held it before may have removed the viewer and deleted the link.
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
  -- A membership that a reset has paused exists already, and stays paused.
  insert into public.membership (team_id, person_id)
  values (wanted, app.viewer())
  on conflict do nothing;
  return query select case when found then 'joined' else 'already' end, wanted;
end $$;
