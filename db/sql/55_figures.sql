-- Figures that the leads of a team see instead of rows.

-- The band that is shown instead of a figure about people who are counted only: at least 20, 10 or 5, and
-- null below. The noise is in the figure already. See docs/decisions/figures-instead-of-rows.md.
create or replace function within.band(figure integer) returns smallint
  language sql immutable as $$
  select case when figure >= 20 then 20 when figure >= 10 then 10 when figure >= 5 then 5 end::smallint
$$;

-- Whole-numbered noise from -reach to reach; each step further from zero is `ratio` times as likely as the
-- one before. It is computed from this database's key, the team and what is counted: the same figure always
-- has the same noise, so that asking again reveals nothing more.
create or replace function within.noise(of_team uuid, what text, ratio double precision, reach integer)
  returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with draw as (
    select
      ('x' || left(encode(sha256(convert_to(k.value || ':' || of_team || ':' || what, 'UTF8')), 'hex'), 12))
        ::bit(48)::bigint / 2::double precision ^ 48 as at
    from auth.noise_key k
  ),
  step as (
    select z, sum(ratio ^ abs(z)) over (order by z) / sum(ratio ^ abs(z)) over () as upto
    from generate_series(-reach, reach) z
  )
  select coalesce((select min(s.z) from step s where s.upto > d.at), reach)
  from draw d
$$;

-- A figure with noise added, or null below `floor`. The noise reaches up to `floor` - 1, so that a figure of
-- zero never arrives at the floor. Figures with a floor of ten get more noise, because one person may be in
-- several of them.
create or replace function within.noised(figure bigint, of_team uuid, what text, floor integer)
  returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif(
    greatest(
      figure + within.noise(of_team, what, case floor when 5 then 0.5 else sqrt(0.5) end, floor - 1),
      floor - 1
    ),
    floor - 1
  )::integer
$$;

-- Whether an item says something, by the same rule as features/outline/model/rules/is-text.ts.
create or replace function within.is_text(form text, words text) returns boolean
  language sql immutable as $$
  select form <> 'raw' and words ~ '\S'
$$;

-- The items of the required outlines that these members opened to a team in this mode, 'named' or 'counted'.
create or replace function within.required_of(of_team uuid, members uuid[], in_mode text)
  returns table (owner_id uuid, id uuid, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.owner_id, r.id, r.text
  from (
    select n.owner_id, n.id, n.text, row_number() over (partition by n.owner_id order by n.id) as number
    from public.sharing x
    join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'required'
    join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
    where x.team_id = of_team
      and x.mode = in_mode
      and x.owner_id = any (members)
      and within.is_text(n.form, n.text)
      -- An item with others below it is a heading and names no competency, unless it is rated.
      and (
        exists (select 1 from public.level l where l.owner_id = n.owner_id and l.node_id = n.id)
        or not exists (select 1 from public.node c where c.owner_id = n.owner_id and c.parent_id = n.id)
      )
    -- One member's endless list must not keep everybody waiting.
  ) r
  where r.number <= 300
$$;

-- The to-dos of an analysis, by the same rule as features/todo/rules/todos.ts, and how often each was done:
-- one that recurs counts every time.
create or replace function within.todos_of(of_owner uuid, of_analysis uuid)
  returns table (id uuid, done boolean, times integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.id, n.box = 'done',
    greatest(
      (select count(*) from public.completion c where c.owner_id = n.owner_id and c.node_id = n.id),
      case n.box when 'done' then 1 else 0 end
    )::integer
  from public.section s
  join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
  where s.owner_id = of_owner
    and s.analysis_id = of_analysis
    and s.kind = 'todo'
    and within.is_text(n.form, n.text)
    and n.form <> 'quote'
    and (
      n.box <> 'none'
      or exists (select 1 from public.due d where d.owner_id = n.owner_id and d.node_id = n.id)
      or exists (select 1 from public.recurrence r where r.owner_id = n.owner_id and r.node_id = n.id)
      or not exists (select 1 from public.node c where c.owner_id = n.owner_id and c.parent_id = n.id)
    )
$$;

-- To a lead, the required competencies of the members who are open by name: each with its words, the keys of
-- what it names, and its levels.
create or replace function app.team_coverage(of_team uuid)
  returns table (owner_id uuid, node_id uuid, words text, meanings text[], self smallint, target smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with item as materialized (
    select n.owner_id, n.id, n.words as text
    from within.required_of(of_team, app.led_members(of_team) || app.viewer(), 'named') n
    where of_team = any (app.led_teams())
  ),
  named as materialized (
    select k.owner_id, k.node_id, array_agg(k.key order by k.key) as keys
    from item n
    join public.competency_key k on k.owner_id = n.owner_id and k.node_id = n.id
    group by k.owner_id, k.node_id
  )
  select n.owner_id, n.id, left(n.text, 500), coalesce(k.keys, '{}'), s.value, t.value
  from item n
  left join named k on k.owner_id = n.owner_id and k.node_id = n.id
  left join public.level s on s.owner_id = n.owner_id and s.node_id = n.id and s.kind = 'self'
  left join public.level t on t.owner_id = n.owner_id and t.node_id = n.id and t.kind = 'target'
$$;

-- To a lead, the goals of the members who are open by name.
create or replace function app.team_goals(of_team uuid) returns table (owner_id uuid, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.owner_id, n.text
  from public.sharing x
  join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'goal'
  join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
  where x.team_id = of_team
    and x.mode = 'named'
    and of_team = any (app.led_teams())
    and x.owner_id = any (app.led_members(of_team) || app.viewer())
    and n.parent_id is null
    and within.is_text(n.form, n.text)
  order by n.owner_id, s.position, n.position
$$;

-- To a lead, how many to-dos each member who is open by name has, and how many of them are done. One that
-- recurs counts once for each time that it was done, and once for the next time.
create or replace function app.team_progress(of_team uuid)
  returns table (owner_id uuid, todos integer, done integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.owner_id, (coalesce(sum(t.times), 0) + count(t.id) filter (where not t.done))::integer,
    coalesce(sum(t.times), 0)::integer
  from public.sharing x
  left join lateral within.todos_of(x.owner_id, x.analysis_id) t on true
  where x.team_id = of_team
    and x.mode = 'named'
    and of_team = any (app.led_teams())
    and x.owner_id = any (app.led_members(of_team) || app.viewer())
  group by x.owner_id
$$;

-- To a lead, how many to-dos the members who are open by name did in each week (from Monday); nothing when
-- these members are fewer than five.
create or replace function app.team_weeks(of_team uuid, since date)
  returns table (week date, done integer, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with sharers as (
    select x.*
    from public.sharing x
    where x.team_id = of_team
      and x.mode = 'named'
      and x.owner_id = any (app.led_members(of_team) || app.viewer())
  )
  select date_trunc('week', c.day)::date, count(*)::integer, (select count(*) from sharers)::integer
  from sharers x
  join public.section s on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'todo'
  join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
  join public.completion c on c.owner_id = n.owner_id and c.node_id = n.id
  where c.day >= since and 5 <= (select count(*) from sharers)
  group by 1
$$;
