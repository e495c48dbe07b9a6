-- What waits for the viewer, as an owner or as a mentor. The number in the shell (the frame of every page),
-- the lists and the marks beside items all ask here.

-- Open comments of others that wait for the viewer: those that the viewer has not read, and, for a mentor,
-- those of the mentee after which the mentor has not written yet, whether they were read or not.
create or replace function app.waiting_comments()
  returns table (
    owner_id uuid, analysis_id uuid, thread_id uuid, node_id uuid, id uuid, author_id uuid,
    sent_at timestamptz, is_new boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.owner_id, c.analysis_id, c.thread_id, c.node_id, c.id, c.author_id, c.sent_at,
    c.sent_at > coalesce(s.seen_at, '-infinity')
  from app.open_comments() c
  left join public.thread_seen s
    on s.owner_id = (select app.viewer()) and s.about_id = c.owner_id and s.thread_id = c.thread_id
  where c.author_id is distinct from (select app.viewer())
    and (
      c.sent_at > coalesce(s.seen_at, '-infinity')
      or c.author_id = c.owner_id
        and not exists (
          select 1
          from public.comment m
          where m.owner_id = c.owner_id
            and m.thread_id = c.thread_id
            and m.sent_at >= c.sent_at
            and m.author_id = (select app.viewer())
        )
    )
$$;

-- How many levels came with an answer: those that the mentor set since their previous answer about the
-- analysis.
create or replace function within.levels_of(answer public.review) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer
  from public.mentor_level l
  join public.node n on n.owner_id = l.owner_id and n.id = l.node_id
  join public.section s
    on s.owner_id = n.owner_id and s.id = n.section_id and s.analysis_id = answer.analysis_id
  where l.owner_id = answer.owner_id
    and l.mentor_id = answer.mentor_id
    and l.set_at <= answer.answered_at
    and l.set_at > coalesce(
      (
        select max(b.answered_at)
        from public.review b
        where b.owner_id = answer.owner_id
          and b.analysis_id = answer.analysis_id
          and b.mentor_id = answer.mentor_id
          and b.answered_at < answer.answered_at
      ),
      '-infinity'
    )
$$;

-- How much came with an answer to the viewer: comments on the KYS and on the analysis, with the first item of
-- each, suggestions and levels.
create or replace function app.held_by(wanted uuid)
  returns table (kys integer, kys_item uuid, gap integer, gap_item uuid, suggestions integer, levels integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (count(*) filter (where t.analysis_id is null and c.id is not null))::integer,
    (
      array_agg(t.node_id order by c.created_at) filter (
        where t.analysis_id is null and t.node_id is not null
      )
    )[1],
    (count(*) filter (where t.analysis_id is not null))::integer,
    (
      array_agg(t.node_id order by c.created_at) filter (
        where t.analysis_id is not null and t.node_id is not null
      )
    )[1],
    (
      select count(*)::integer
      from public.suggestion s
      where s.owner_id = r.owner_id and s.author_id = r.mentor_id and s.sent_at = r.answered_at
    ),
    within.levels_of(r)
  from public.review r
  left join public.comment c
    on c.owner_id = r.owner_id and c.author_id = r.mentor_id and c.sent_at = r.answered_at
  left join public.thread t on t.owner_id = c.owner_id and t.id = c.thread_id
  where r.owner_id = (select app.viewer()) and r.id = wanted and r.answered_at is not null
  group by r.owner_id, r.id
$$;

-- One row for each page on which something of one person waits for the viewer: how much, since when, and the
-- first item to look at. Everybody who followed a link of the viewer's has a row too, which names no page.
create or replace function app.waiting()
  returns table (
    owner_id uuid, analysis_id uuid, by_id uuid, requests integer, answers integer, comments integer,
    suggestions integer, levels integer, followers integer, item uuid, since timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with thing as (
    select r.owner_id, r.analysis_id, r.owner_id as by_id, 'request' as what, 0 as levels, null::uuid as item,
      r.requested_at as at
    from public.review r
    where r.mentor_id = (select app.viewer())
      and r.analysis_id = any ((select app.opened_analyses())::uuid[])
      and r.answered_at is null
      and r.closed_at is null
    union all
    select r.owner_id, r.analysis_id, r.mentor_id, 'answer', within.levels_of(r), null, r.answered_at
    from public.review r
    where r.owner_id = (select app.viewer()) and r.answered_at is not null and r.seen_at is null
    union all
    select c.owner_id, c.analysis_id,
      case c.owner_id when (select app.viewer()) then c.author_id else c.owner_id end, 'comment', 0,
      c.node_id, c.sent_at
    from app.waiting_comments() c
    union all
    select s.owner_id, s.analysis_id, s.author_id, 'suggestion', 0, null, s.sent_at
    from app.open_suggestions() s
    where s.owner_id = (select app.viewer())
  )
  select t.owner_id, t.analysis_id, t.by_id, (count(*) filter (where t.what = 'request'))::integer,
    (count(*) filter (where t.what = 'answer'))::integer,
    (count(*) filter (where t.what = 'comment'))::integer,
    (count(*) filter (where t.what = 'suggestion'))::integer, sum(t.levels)::integer, 0,
    (array_agg(t.item order by t.at) filter (where t.item is not null))[1], min(t.at)
  from thing t
  group by t.owner_id, t.analysis_id, t.by_id
  union all
  select null, null, i.followed_by, 0, 0, 0, 0, 0, 1, null, i.created_at
  from auth.invitation i
  where i.person_id = (select app.viewer()) and i.followed_by is not null and i.expires_at > now()
$$;
