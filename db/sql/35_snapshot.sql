-- Snapshots: what a mentor was shown when sending a review, and what has
-- changed since, as far as a mentor may know it.

-- The mentorships of the viewer, a mentor, that have not ended, and the openings in them. A snapshot names
-- one of these ids and can be read while it is among them: an analysis that was closed and opened again has a
-- new opening, so its earlier snapshots stay closed.
create or replace function app.lasting() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.id), '{}') || coalesce(array_agg(o.id) filter (where o.id is not null), '{}')
  from public.mentorship m
  left join public.opening o on o.owner_id = m.owner_id and o.mentorship_id = m.id
  where m.mentor_id = app.viewer() and m.ended_at is null
$$;

-- The sections of a person that a mentor reads in an analysis, or in the KYS when `of_analysis` is null.
-- Deleted ones are among them, found by the operation that made them.
create or replace function within.shown_sections(of_owner uuid, of_analysis uuid) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id
  from public.section s
  where s.owner_id = of_owner
    and s.analysis_id is not distinct from of_analysis
    and (of_analysis is not null or s.kind <> 'other')
  union
  select o.section_id
  from public.operation o
  where o.owner_id = of_owner
    and o.body ->> 'kind' = 'section'
    and (o.body ->> 'analysis')::uuid is not distinct from of_analysis
    and (of_analysis is not null or o.body ->> 'sectionKind' <> 'other')
$$;

-- The last revision that changed something in those sections; 0 when none did. That the owner turned down a
-- suggested link ('dismiss') does not count, since nobody else is shown it.
create or replace function within.shown_revision(of_owner uuid, of_analysis uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(max(last.revision), 0)
  from within.shown_sections(of_owner, of_analysis) s
  cross join lateral (
    select o.revision
    from public.operation o
    where o.owner_id = of_owner and o.section_id = s.id and o.body ->> 'kind' <> 'dismiss'
    order by o.revision desc
    limit 1
  ) last
$$;

-- The same for the viewer, a mentor to whom the KYS or the analysis is open; null to anybody else. It does
-- not reveal how much the owner writes elsewhere.
create or replace function app.shown_revision(of_owner uuid, of_analysis uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select within.shown_revision(of_owner, of_analysis)
  where of_owner = any (app.mentees()) and (of_analysis is null or of_analysis = any (app.opened_analyses()))
$$;

-- What has changed after a revision in what is open to the viewer, a mentor: each item, and the kinds of its
-- changes. For an item that is gone, the id is null and the kind is 'delete'.
create or replace function app.changes_after(of_owner uuid, of_analysis uuid, after bigint)
  returns table (analysis_id uuid, node_id uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct s.part, n.id, case when n.id is null then 'delete' else o.body ->> 'kind' end
  from (
    select k.id, null::uuid as part
    from within.shown_sections(of_owner, null) k
    where of_owner = any (app.mentees())
    union all
    select g.id, of_analysis
    from within.shown_sections(of_owner, of_analysis) g
    where of_analysis = any (app.opened_analyses())
  ) s
  join public.operation o on o.owner_id = of_owner and o.section_id = s.id and o.revision > after
  left join public.node n
    on n.owner_id = o.owner_id and n.id::text = o.body ->> 'node' and n.section_id = o.section_id
  where o.body ->> 'kind' <> 'dismiss'
$$;
