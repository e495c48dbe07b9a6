-- Figures over people who are counted only: made at most once a week, with noise, and kept as bands.

-- The members who are counted: those who opened to be counted only, at least 14 days ago, do not lead, have a
-- confirmed address, and are open to at least one lead.
create or replace function within.counted_people(of_team uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(s.owner_id), '{}')
  from public.sharing s
  join public.membership m on m.team_id = s.team_id and m.person_id = s.owner_id
  where s.team_id = of_team
    and s.mode = 'counted'
    and not m.leads
    and within.is_confirmed(s.owner_id)
    and greatest(s.opened_at, m.joined_at) <= now() - interval '14 days'
    and exists (
      select 1
      from public.sharing_lead g
      where g.owner_id = s.owner_id and g.team_id = s.team_id and g.open
    )
$$;

-- The leads to whom every one of the counted members has opened. No other lead gets figures that include
-- these members.
create or replace function within.count_readers(of_team uuid, counted uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.person_id), '{}')
  from public.membership m
  where m.team_id = of_team
    and m.leads
    and cardinality(counted) = (
      select count(*)
      from public.sharing_lead g
      where g.team_id = of_team and g.lead_id = m.person_id and g.open and g.owner_id = any (counted)
    )
$$;

-- For each competency that counted members name: the bands of how many name it, how many have reached their
-- target, and how many are able (level 3 and up). What only one member names is left out; its words are a
-- spelling that at least ten members use (after noise), or null.
create or replace function within.count_names(of_team uuid, counted uuid[]) returns setof auth.counted_name
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with item as materialized (
    select n.owner_id, n.id, n.words as text
    from within.required_of(of_team, counted, 'counted') n
  ),
  named as materialized (
    select n.owner_id, n.id, n.text, k.key as meaning,
      count(*) over (partition by n.owner_id, n.id) as together
    from item n
    join public.competency_key k on k.owner_id = n.owner_id and k.node_id = n.id
  ),
  one as materialized (
    select n.meaning, n.owner_id, bool_or(s.value >= t.value) as reached, bool_or(s.value >= 3) as able,
      min(n.text) filter (where n.together = 1 and n.text ~ '^[0-9A-Za-z가-힣 .+#-]+$') as words
    from named n
    left join public.level s on s.owner_id = n.owner_id and s.node_id = n.id and s.kind = 'self'
    left join public.level t on t.owner_id = n.owner_id and t.node_id = n.id and t.kind = 'target'
    group by n.meaning, n.owner_id
  ),
  spelt as (
    select o.meaning, o.words,
      within.noised(count(*), of_team, 'words:' || o.meaning || ':' || o.words, 10) as people
    from one o
    where o.words is not null
    group by o.meaning, o.words
  ),
  figure as (
    select o.meaning, within.noised(count(*), of_team, 'people:' || o.meaning, 5) as people,
      within.noised(count(*) filter (where o.reached), of_team, 'reached:' || o.meaning, 10) as reached,
      within.noised(count(*) filter (where o.able), of_team, 'able:' || o.meaning, 10) as able
    from one o
    group by o.meaning
    having count(*) >= 2
  )
  select of_team, f.meaning,
    (
      select s.words
      from spelt s
      where s.meaning = f.meaning and s.people is not null
      order by s.people desc, s.words
      limit 1
    ),
    within.band(f.people), within.band(case when f.reached > 0 then least(f.reached, f.people) end),
    within.band(case when f.able > 0 then least(f.able, f.people) end)
  from figure f
  where f.people is not null
$$;

-- For each of the last twelve weeks that are over: the band of how many counted members finished a to-do in
-- it, of those who had opened at least 14 days before that week.
create or replace function within.count_weeks(of_team uuid, counted uuid[]) returns setof auth.counted_week
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select of_team, w::date,
    within.band(
      within.noised(
        (
          select count(distinct x.owner_id)
          from public.sharing x
          join public.section s
            on s.owner_id = x.owner_id and s.analysis_id = x.analysis_id and s.kind = 'todo'
          join public.node n on n.owner_id = s.owner_id and n.section_id = s.id
          join public.completion c on c.owner_id = n.owner_id and c.node_id = n.id
          where x.team_id = of_team
            and x.owner_id = any (counted)
            and x.opened_at <= w - interval '14 days'
            and c.day between w::date and w::date + 6
        ),
        of_team, 'week:' || w::date, 5
      )
    )
  from generate_series(
    date_trunc('week', now()) - interval '12 weeks', date_trunc('week', now()) - interval '1 week',
    interval '1 week'
  ) w
$$;

-- Counts a team anew when its last count is older than a week. False, and nothing is done, when it is not, or
-- when the viewer does not lead the team.
create or replace function app.renew_figures(of_team uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted uuid[];
begin
  perform within.lock_teams(array[of_team]);
  if not of_team = any (app.led_teams()) then return false; end if;
  counted := within.counted_people(of_team);
  insert into auth.team_count as c (team_id, counted_at, readers)
  values (of_team, now(), within.count_readers(of_team, counted))
  on conflict (team_id) do update
  set counted_at = excluded.counted_at, readers = excluded.readers
  where c.counted_at <= now() - interval '7 days';
  if not found then return false; end if;
  delete from auth.counted_name n where n.team_id = of_team;
  insert into auth.counted_name
  select *
  from within.count_names(of_team, counted);
  -- A week that was counted is not counted again, whoever has come or gone since.
  insert into auth.counted_week
  select *
  from within.count_weeks(of_team, counted)
  on conflict do nothing;
  delete from auth.counted_week w
  where w.team_id = of_team and w.week < current_date - 98;
  return true;
end $$;

-- To a lead, when the team was counted last (null: never), and whether it is time to count again.
create or replace function app.team_count(of_team uuid) returns table (counted_at timestamptz, due boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.counted_at, coalesce(c.counted_at <= now() - interval '7 days', true)
  from unnest(app.led_teams()) t (id)
  left join auth.team_count c on c.team_id = t.id
  where t.id = of_team
$$;

-- The teams whose stored figures the viewer may see: those that the viewer leads, and led when they were
-- counted, if every counted member had opened to the viewer.
create or replace function app.counted_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.team_id), '{}')
  from auth.team_count c
  join public.membership m on m.team_id = c.team_id and m.person_id = app.viewer()
  where c.team_id = any (app.led_teams())
    and app.viewer() = any (c.readers)
    and coalesce(m.lead_since <= c.counted_at, true)
$$;

-- The bands of each competency, to the leads who may have the figures of a team.
create or replace function app.team_counted(of_team uuid)
  returns table (meaning text, words text, people smallint, reached smallint, able smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.meaning, n.words, n.people, n.reached, n.able
  from auth.counted_name n
  where n.team_id = of_team and n.team_id = any (app.counted_teams())
$$;

-- The bands of each week, to the same leads.
create or replace function app.team_counted_weeks(of_team uuid) returns table (week date, people smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.week, w.people
  from auth.counted_week w
  where w.team_id = of_team and w.team_id = any (app.counted_teams()) and w.people is not null
$$;
