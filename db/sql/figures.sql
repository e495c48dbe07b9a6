-- Figures that the leads of a team see instead of rows.

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
      and x.owner_id = any (app.led_members(of_team) || case in_mode when 'named' then app.viewer() end)
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
      and x.owner_id = any (app.led_members(of_team) || app.viewer()) and n.parent_id is null and n.form <> 'raw' and n.text ~ '\S' order by n.owner_id, s.position, n.position
$$;

-- How many to-dos those who are open by name have, and have done.
create or replace function app.team_progress(of_team uuid) returns table (owner_id uuid, todos integer, done integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.owner_id, count(t.id)::integer, (count(t.id) filter (where t.done))::integer from public.sharing x
    left join lateral within.todos_of(x.owner_id, x.analysis_id) t on true
    where x.team_id = of_team and x.mode = 'named' and of_team = any (app.led_teams())
      and x.owner_id = any (app.led_members(of_team) || app.viewer()) group by x.owner_id
$$;

-- To-dos done per week (from Monday) by everybody who opened something, from five people on. Those who are counted only
-- are in it when they are five, and from the day on which they opened it: otherwise what the others show, or what was there
-- before, would give them away.
create or replace function app.team_weeks(of_team uuid, since date) returns table (week date, done integer, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with sharers as (
    select x.* from public.sharing x where x.team_id = of_team and of_team = any (app.led_teams())
      and (x.mode = 'named' and x.owner_id = any (app.led_members(of_team) || app.viewer())
        or x.owner_id = any (app.led_members(of_team)) and 5 <= (select count(*) from public.sharing c
        where c.team_id = of_team and c.mode = 'counted' and c.owner_id = any (app.led_members(of_team))))
  )
  select date_trunc('week', c.day)::date, count(*)::integer, (select count(*) from sharers)::integer from sharers x
    join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'todo'
    join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    join public.completion c on c.owner_id = n.owner_id and c.node_id = n.id
    where c.day >= since and (x.mode = 'named' or c.day >= x.opened_at::date) and 5 <= (select count(*) from sharers) group by 1
$$;
