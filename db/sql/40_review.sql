-- Reviews: requested by the owner, answered by a mentor, closed by the owner.

-- The viewer asks a mentor to look at an analysis: 'requested', 'already' when such a request waits, or
-- 'gone' when the analysis is not open to that mentor. Earlier answers of the mentor about it are closed.
create or replace function app.request_review(new_id uuid, from_mentor uuid, of_analysis uuid, words text)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.mentorship m
  join public.opening o on o.owner_id = m.owner_id and o.mentorship_id = m.id
  where m.owner_id = app.viewer()
    and m.mentor_id = from_mentor
    and m.ended_at is null
    and o.analysis_id = of_analysis
  for share;
  if not found then return 'gone'; end if;
  insert into public.review (owner_id, id, analysis_id, mentor_id, request, requested_at)
  values (app.viewer(), new_id, of_analysis, from_mentor, words, now())
  on conflict do nothing;
  if not found then return 'already'; end if;
  update public.review r
  set closed_at = now(), seen_at = coalesce(r.seen_at, now())
  from public.review asked
  where asked.id = new_id
    and r.owner_id = asked.owner_id
    and r.analysis_id = of_analysis
    and r.mentor_id = from_mentor
    and r.answered_at is not null
    and r.closed_at is null;
  return 'requested';
end $$;

-- The viewer withdraws a request; false when it was answered or closed in the meantime.
create or replace function app.withdraw_request(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.review r
  where r.owner_id = app.viewer() and r.id = wanted and r.answered_at is null and r.closed_at is null;
  return found;
end $$;

-- The viewer's drafts that an answer about this analysis sends: those about the analysis, and those about the
-- KYS. `counts` is false for a comment in a thread that is a draft itself, because screens count the two as
-- one.
create or replace function within.drafts(of_owner uuid, of_analysis uuid)
  returns table (kind text, id uuid, counts boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'thread', t.id, true
  from public.thread t
  where t.owner_id = of_owner
    and t.author_id = app.viewer()
    and t.sent_at is null
    and (t.analysis_id is null or t.analysis_id = of_analysis)
  union all
  select 'comment', c.id, t.sent_at is not null
  from public.comment c
  join public.thread t on t.owner_id = c.owner_id and t.id = c.thread_id
  where c.owner_id = of_owner
    and c.author_id = app.viewer()
    and c.sent_at is null
    and (t.analysis_id is null or t.analysis_id = of_analysis)
  union all
  select 'suggestion', s.id, true
  from public.suggestion s
  where s.owner_id = of_owner
    and s.author_id = app.viewer()
    and s.sent_at is null
    and s.analysis_id = of_analysis
$$;

-- The drafts of the viewer, a mentor, as screens count them; those about the KYS alone when `of_analysis` is
-- null.
create or replace function app.drafts(of_owner uuid, of_analysis uuid) returns table (kind text, id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.kind, d.id
  from within.drafts(of_owner, of_analysis) d
  where d.counts
    and of_owner = any (app.mentees())
    and (of_analysis is null or of_analysis = any (app.opened_analyses()))
$$;

-- The viewer, a mentor, sends all their drafts about this analysis and the KYS: with a verdict on the request
-- `asked`, or without a request when `given` is 'comment'. `of_kys` and `of_gap` are what the mentor was
-- shown, as of the revision `shown`; they are stored as snapshots. 'answered'; 'changed' when the owner has
-- changed any of it since; 'empty' when an unasked comment has neither drafts nor words; 'many' when the
-- owner has not looked at twenty of those yet; 'gone' when the request can no longer be answered or the
-- analysis is not open.
create or replace function app.answer_review(
  new_id uuid, of_owner uuid, of_analysis uuid, asked uuid, shown bigint, given text, words text,
  of_kys jsonb, of_gap jsonb
) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  drafts uuid[];
  mentoring uuid;
  opened uuid;
  of_review uuid := case given when 'comment' then new_id else asked end;
begin
  if given is null or given not in ('approve', 'changes', 'comment') then return 'gone'; end if;
  -- The owner's writes wait for this lock, and closing the analysis waits for the next one: so what is
  -- stored is what was shown.
  perform within.lock_person(of_owner);
  select o.mentorship_id, o.id into mentoring, opened
  from public.opening o
  where o.owner_id = of_owner and o.analysis_id = of_analysis and o.id = any (app.lasting())
  for share;
  if not found then return 'gone'; end if;
  -- What is sent twice counts once.
  if given = 'comment'
    and exists (select 1 from public.review r where r.owner_id = of_owner and r.id = new_id)
  then
    return 'answered';
  end if;
  if shown is null
    or shown < greatest(within.shown_revision(of_owner, null), within.shown_revision(of_owner, of_analysis))
  then
    return 'changed';
  end if;
  if given <> 'comment' then
    update public.review r
    set answered_at = now(), verdict = given, answer = words
    where r.owner_id = of_owner
      and r.id = asked
      and r.mentor_id = app.viewer()
      and r.analysis_id = of_analysis
      and r.answered_at is null
      and r.closed_at is null;
    if not found then return 'gone'; end if;
  end if;
  if given = 'comment' then
    -- Owners are not flooded with what they have not looked at.
    if (
      select count(*)
      from public.review r
      where r.owner_id = of_owner
        and r.mentor_id = app.viewer()
        and r.analysis_id = of_analysis
        and r.verdict = 'comment'
        and r.seen_at is null
    ) >= 20
    then
      return 'many';
    end if;
    insert into public.review (owner_id, id, analysis_id, mentor_id, verdict, answer, answered_at)
    values (of_owner, new_id, of_analysis, app.viewer(), 'comment', words, now())
    on conflict do nothing;
    if not found then return 'answered'; end if;
  end if;
  select coalesce(array_agg(d.id), '{}') into drafts
  from within.drafts(of_owner, of_analysis) d;
  update public.thread t
  set sent_at = now()
  where t.owner_id = of_owner and t.id = any (drafts);
  update public.comment c
  set sent_at = now()
  where c.owner_id = of_owner and c.id = any (drafts);
  update public.suggestion s
  set sent_at = now()
  where s.owner_id = of_owner and s.id = any (drafts);
  if given = 'comment' and drafts = '{}' and words = '' then
    delete from public.review r where r.owner_id = of_owner and r.id = new_id;
    return 'empty';
  end if;
  insert into public.snapshot (owner_id, review_id, analysis_id, mentor_id, lasts_with, revision, content)
  values
    (of_owner, of_review, null, app.viewer(), mentoring, within.shown_revision(of_owner, null), of_kys),
    (
      of_owner, of_review, of_analysis, app.viewer(), opened,
      within.shown_revision(of_owner, of_analysis), of_gap
    );
  return 'answered';
end $$;

-- The viewer closes a review that was answered. The comments that came with the answer, which were sent at
-- that same moment, count as read from then on.
create or replace function app.close_review(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed public.review;
begin
  update public.review r
  set closed_at = now(), seen_at = coalesce(r.seen_at, now())
  where r.owner_id = app.viewer() and r.id = wanted and r.answered_at is not null and r.closed_at is null
  returning r.* into closed;
  if closed.id is null then return false; end if;
  insert into public.thread_seen as s (owner_id, about_id, thread_id, seen_at)
  select distinct closed.owner_id, closed.owner_id, c.thread_id, c.sent_at
  from public.comment c
  where c.owner_id = closed.owner_id and c.author_id = closed.mentor_id and c.sent_at = closed.answered_at
  on conflict (owner_id, about_id, thread_id) do update
  set seen_at = greatest(s.seen_at, excluded.seen_at);
  return true;
end $$;

-- The viewer has seen what was answered about an analysis of theirs.
create or replace function app.see_answers(of_analysis uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.review r
  set seen_at = now()
  where r.owner_id = app.viewer()
    and r.analysis_id = of_analysis
    and r.answered_at is not null
    and r.seen_at is null
$$;
