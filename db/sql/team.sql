-- Teams: who is in one, what is opened to its leads, and the figures that they see instead of rows.

create or replace function app.my_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}') from public.membership m where m.person_id = app.viewer()
$$;

-- Those that the viewer leads; of an archived one nothing is open.
create or replace function app.led_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.team_id), '{}') from public.membership m join public.team t on t.id = m.team_id
    where m.person_id = app.viewer() and m.leads and t.archived_at is null
$$;

create or replace function app.teammates() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct m.person_id), '{}') from public.membership m where m.team_id = any (app.my_teams())
$$;

create or replace function app.led_people() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}') from public.sharing s where s.team_id = any (app.led_teams()) and s.mode = 'named'
$$;

create or replace function app.led_analyses() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.analysis_id), '{}') from public.sharing s where s.team_id = any (app.led_teams()) and s.mode = 'named'
$$;

create or replace function app.led_kys() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.owner_id), '{}') from public.sharing s where s.team_id = any (app.led_teams()) and s.kys
$$;

-- 'made', or 'many' when the viewer leads twenty teams already.
create or replace function app.found_team(new_id uuid, new_name text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lock_person(app.viewer()) then return 'gone'; end if;
  if (select count(*) from public.membership m where m.person_id = app.viewer() and m.leads) >= 20 then return 'many'; end if;
  insert into public.team (id, name, founded_by) values (new_id, new_name, app.viewer());
  insert into public.membership (team_id, person_id, leads) values (new_id, app.viewer(), true);
  return 'made';
end $$;

-- Locks teams in a fixed order, so that two that lock several do not wait for each other.
create or replace function within.lock_teams(teams uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.team t where t.id = any (teams) order by t.id for update;
end $$;

-- Locks a team that the viewer leads, an archived one too; whoever changes its members does so first.
create or replace function within.lead(of_team uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.team t where t.id = of_team for update;
  return exists (select 1 from public.membership m where m.team_id = of_team and m.person_id = app.viewer() and m.leads);
end $$;

create or replace function app.rename_team(of_team uuid, new_name text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lead(of_team) then return false; end if;
  update public.team t set name = new_name where t.id = of_team;
  return true;
end $$;

-- Archiving closes all that was opened to the team and its links; brought back, everybody opens anew.
create or replace function app.archive_team(of_team uuid, archived boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lead(of_team) then return false; end if;
  if exists (select 1 from public.team t where t.id = of_team and (t.archived_at is not null) = archived) then return true; end if;
  update public.team t set archived_at = case when archived then now() end where t.id = of_team;
  delete from public.sharing s where s.team_id = of_team;
  delete from auth.team_invitation i where i.team_id = of_team;
  return true;
end $$;

-- 'made', 'many' when twenty links are open, or 'gone'.
create or replace function app.invite_to_team(new_id uuid, hash text, of_team uuid, until timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lead(of_team) or not of_team = any (app.led_teams()) then return 'gone'; end if;
  delete from auth.team_invitation i where i.expires_at <= now();
  if (select count(*) from auth.team_invitation i where i.team_id = of_team) >= 20 then return 'many'; end if;
  insert into auth.team_invitation (id, token_hash, team_id, person_id, expires_at) values (new_id, hash, of_team, app.viewer(), until);
  return 'made';
end $$;

create or replace function app.team_invitations(of_team uuid) returns table (id uuid, maker text, created_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, p.name, i.created_at, i.expires_at from auth.team_invitation i join public.person p on p.id = i.person_id
    where i.team_id = of_team and of_team = any (app.led_teams()) and i.expires_at > now() order by i.created_at desc
$$;

create or replace function app.withdraw_team_invitation(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.team_invitation i where i.id = wanted and i.team_id = any (app.led_teams())
$$;

-- A link whose maker no longer leads the team leads nowhere.
create or replace function within.invited_team(hash text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.team_id from auth.team_invitation i
    join public.team t on t.id = i.team_id and t.archived_at is null
    join public.membership m on m.team_id = i.team_id and m.person_id = i.person_id and m.leads
    where i.token_hash = hash and i.expires_at > now() and app.viewer() is not null
$$;

-- What whoever holds the link may know: the team's name, who leads it, how many are in it, and whether one is in it.
create or replace function app.team_invitation(hash text) returns table (team uuid, name text, leads text[], members integer, already boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.name,
      array(select p.name from public.membership m join public.person p on p.id = m.person_id where m.team_id = t.id and m.leads order by m.joined_at, p.id),
      (select count(*) from public.membership m where m.team_id = t.id)::integer, t.id = any (app.my_teams())
    from public.team t where t.id = within.invited_team(hash)
$$;

-- 'joined', 'already', 'full' with 500 members, or 'gone'. What is opened is a row of one's own, beside this.
create or replace function app.join_team(hash text) returns table (outcome text, team uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare wanted uuid := within.invited_team(hash);
begin
  perform 1 from public.team t where t.id = wanted and t.archived_at is null for update;
  if not found then return query select 'gone', null::uuid; return; end if;
  if wanted = any (app.my_teams()) then return query select 'already', wanted; return; end if;
  if (select count(*) from public.membership m where m.team_id = wanted) >= 500 then return query select 'full', wanted; return; end if;
  insert into public.membership (team_id, person_id) values (wanted, app.viewer());
  return query select 'joined', wanted;
end $$;

create or replace function within.other_leads(of_team uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.membership m where m.team_id = of_team and m.leads and m.person_id <> person)
$$;

-- 'left', 'last-lead' when others would stay without a lead, or 'gone'. A team that the last one leaves goes.
create or replace function app.leave_team(of_team uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare led boolean;
begin
  perform 1 from public.team t where t.id = of_team for update;
  select m.leads into led from public.membership m where m.team_id = of_team and m.person_id = app.viewer();
  if led is null then return 'gone'; end if;
  if led and not within.other_leads(of_team, app.viewer())
    and exists (select 1 from public.membership m where m.team_id = of_team and m.person_id <> app.viewer()) then return 'last-lead'; end if;
  delete from public.membership m where m.team_id = of_team and m.person_id = app.viewer();
  return 'left';
end $$;

create or replace function app.remove_member(of_team uuid, member uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lead(of_team) or member = app.viewer() then return false; end if;
  delete from public.membership m where m.team_id = of_team and m.person_id = member;
  if not found then return false; end if;
  -- The link by which they came would let them in again.
  delete from auth.team_invitation i where i.team_id = of_team;
  return true;
end $$;

-- Makes a member a lead, or no longer one: 'set', 'last-lead' or 'gone'.
create or replace function app.set_lead(of_team uuid, member uuid, lead boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not within.lead(of_team) then return 'gone'; end if;
  if not lead and not within.other_leads(of_team, member) then return 'last-lead'; end if;
  if not lead then delete from auth.team_invitation i where i.team_id = of_team and i.person_id = member; end if;
  update public.membership m set leads = lead where m.team_id = of_team and m.person_id = member;
  return case when found then 'set' else 'gone' end;
end $$;

-- However somebody goes, also with the account: a team without members goes, one without a lead is archived.
create or replace function within.member_gone() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.membership m where m.team_id = old.team_id) then
    delete from public.team t where t.id = old.team_id;
  elsif not exists (select 1 from public.membership m where m.team_id = old.team_id and m.leads) then
    update public.team t set archived_at = coalesce(t.archived_at, now()) where t.id = old.team_id;
    delete from public.sharing s where s.team_id = old.team_id;
  end if;
  return null;
end $$;
create or replace trigger member_gone after delete on public.membership for each row execute function within.member_gone();

-- A figure over people who are counted only: null below five.
create or replace function within.from_five(figure bigint) returns integer
  language sql immutable as $$ select case when figure >= 5 then figure::integer end $$;

-- The items of the required outlines that members opened to a team, by name or counted only. Whoever looks is not
-- counted: they know their own part of the figure. A flag that a lead sets must not decide it, for it could be tried out.
create or replace function within.required_of(of_team uuid, in_mode text) returns setof public.node
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.* from public.sharing x
    join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'required'
    join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    where x.team_id = of_team and x.mode = in_mode and n.form <> 'raw' and n.text ~ '\S'
      and (in_mode = 'named' or x.owner_id <> app.viewer())
      -- A heading above others names none itself, unless somebody rates it.
      and (exists (select 1 from public.level l where l.owner_id = n.owner_id and l.node_id = n.id)
        or not exists (select 1 from public.node c where c.owner_id = n.owner_id and c.parent_id = n.id))
$$;

-- What counts as a to-do, as features/todo/rules/todos.ts has it.
create or replace function within.todos_of(of_owner uuid, of_analysis uuid) returns table (id uuid, done boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.id, n.box = 'done' from public.section s join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    where s.owner_id = of_owner and s.analysis_id = of_analysis and s.kind = 'todo'
      and n.text ~ '\S' and n.form not in ('raw', 'quote')
      and (n.box <> 'none' or exists (select 1 from public.due d where d.owner_id = n.owner_id and d.node_id = n.id)
        or exists (select 1 from public.recurrence r where r.owner_id = n.owner_id and r.node_id = n.id)
        or not exists (select 1 from public.node c where c.owner_id = n.owner_id and c.parent_id = n.id))
$$;

-- The required competencies of those who are open by name, with what each names: of each the first 300, so that one
-- endless list does not keep everybody waiting.
create or replace function app.team_coverage(of_team uuid)
  returns table (owner_id uuid, node_id uuid, words text, meanings text[], self smallint, target smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with item as materialized (select r.* from (select n.owner_id, n.id, n.text, row_number() over (partition by n.owner_id order by n.id) as number
    from within.required_of(of_team, 'named') n where of_team = any (app.led_teams())) r where r.number <= 300),
  named as materialized (select d.text, within.meanings(d.text) as meanings from (select distinct i.text from item i) d)
  select n.owner_id, n.id, left(n.text, 500), m.meanings, s.value, t.value from item n join named m on m.text = n.text
    left join public.level s on s.owner_id = n.owner_id and s.node_id = n.id and s.kind = 'self'
    left join public.level t on t.owner_id = n.owner_id and t.node_id = n.id and t.kind = 'target'
$$;

-- The competencies that at least five of those who are counted only name, and how many of them stand where. The words
-- are the commonest spelling of that very name, if any is written plainly: what an item says besides stays with its writer.
create or replace function app.team_counted(of_team uuid)
  returns table (meaning text, words text, people integer, reached integer, able integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with item as materialized (select n.owner_id, n.id, n.text from within.required_of(of_team, 'counted') n where of_team = any (app.led_teams())),
  named as materialized (select d.text, d.meanings, m.meaning
    from (select x.text, within.meanings(x.text) as meanings from (select distinct i.text from item i) x) d cross join lateral unnest(d.meanings) m (meaning))
  select m.meaning,
      mode() within group (order by n.text) filter (where cardinality(m.meanings) = 1 and n.text ~ '^[0-9A-Za-z가-힣 .+#-]+$'),
      count(distinct n.owner_id)::integer,
      within.from_five(count(distinct n.owner_id) filter (where s.value >= t.value)), within.from_five(count(distinct n.owner_id) filter (where s.value >= 3))
    from item n join named m on m.text = n.text
    left join public.level s on s.owner_id = n.owner_id and s.node_id = n.id and s.kind = 'self'
    left join public.level t on t.owner_id = n.owner_id and t.node_id = n.id and t.kind = 'target'
    group by m.meaning having count(distinct n.owner_id) >= 5
$$;

-- The goals of those who are open by name.
create or replace function app.team_goals(of_team uuid) returns table (owner_id uuid, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.owner_id, n.text from public.sharing x
    join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'goal'
    join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    where x.team_id = of_team and x.mode = 'named' and of_team = any (app.led_teams())
      and n.parent_id is null and n.form <> 'raw' and n.text ~ '\S' order by n.owner_id, s.position, n.position
$$;

-- How many to-dos those who are open by name have, and have done.
create or replace function app.team_progress(of_team uuid) returns table (owner_id uuid, todos integer, done integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.owner_id, count(t.id)::integer, (count(t.id) filter (where t.done))::integer from public.sharing x
    left join lateral within.todos_of(x.owner_id, x.analysis_id) t on true
    where x.team_id = of_team and x.mode = 'named' and of_team = any (app.led_teams()) group by x.owner_id
$$;

-- To-dos done per week (from Monday) by everybody who opened something, from five people on. Those who are counted only
-- are in it when they are five, and from the day on which they opened it: otherwise what the others show, or what was there
-- before, would give them away.
create or replace function app.team_weeks(of_team uuid, since date) returns table (week date, done integer, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with sharers as (
    select x.* from public.sharing x where x.team_id = of_team and of_team = any (app.led_teams())
      and (x.mode = 'named' or (x.owner_id <> app.viewer() and 5 <= (select count(*) from public.sharing c
        where c.team_id = of_team and c.mode = 'counted' and c.owner_id <> app.viewer())))
  )
  select date_trunc('week', c.day)::date, count(*)::integer, (select count(*) from sharers)::integer from sharers x
    join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'todo'
    join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    join public.completion c on c.owner_id = n.owner_id and c.node_id = n.id
    where c.day >= since and (x.mode = 'named' or c.day >= x.opened_at::date) and 5 <= (select count(*) from sharers) group by 1
$$;
