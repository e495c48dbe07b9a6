-- Threads: what is said about an item or a section. Policies decide who reads the rows; what concerns both
-- the owner and a mentor is written here.

-- The viewer begins a thread that only the owner and one mentor read. The owner's is sent at once, a mentor's
-- is a draft. 'begun', also when this thread exists already, or 'gone' when `with_mentor` is not the owner's
-- mentor, or the analysis is not open to them.
create or replace function app.begin_thread(
  of_owner uuid, new_id uuid, of_analysis uuid, of_section uuid, of_node uuid, words text, with_mentor uuid
) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.mentorship m
  where m.owner_id = of_owner and m.mentor_id = with_mentor and m.ended_at is null
  for share;
  perform 1
  from public.opening o
  where o.owner_id = of_owner and o.analysis_id = of_analysis
  for share;
  if (
    of_owner = app.viewer()
      and with_mentor = any (app.mentors())
      and (of_analysis is null or with_mentor = any (app.opened_to(of_analysis)))
    or with_mentor = app.viewer()
      and of_owner = any (app.mentees())
      and (of_analysis is null or of_analysis = any (app.opened_analyses()))
  ) is not true
  then
    return 'gone';
  end if;
  insert into public.thread (owner_id, id, analysis_id, section_id, node_id, quote, author_id, sent_at)
  values (
    of_owner, new_id, of_analysis, of_section, of_node, words, app.viewer(),
    case of_owner when app.viewer() then now() end
  )
  on conflict do nothing;
  if found then
    insert into public.thread_reader (owner_id, thread_id, person_id)
    values (of_owner, new_id, with_mentor);
  -- What is sent twice counts once. The same id with another mentor is not the same thread.
  elsif not exists (
    select 1
    from public.thread t
    join public.thread_reader r on r.owner_id = t.owner_id and r.thread_id = t.id
    where t.owner_id = of_owner and t.id = new_id and t.author_id = app.viewer() and r.person_id = with_mentor
  )
  then
    return 'gone';
  end if;
  return 'begun';
end $$;

-- Marks a thread as resolved, or as not resolved any more. Everybody who reads it may do so; false to others.
create or replace function app.resolve_thread(of_owner uuid, wanted uuid, resolved boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.thread t
  set resolved_at = case when resolved then now() end, resolved_by = case when resolved then app.viewer() end
  where t.owner_id = of_owner
    and t.id = wanted
    and t.sent_at is not null
    and (of_owner = app.viewer() or wanted = any (app.read_threads()));
  return found;
end $$;

-- Comments that are still to be dealt with, in threads that the viewer reads: those sent since the thread was
-- last resolved, or all that were sent if it never was. features/thread/rules.ts says by the same rule
-- whether a thread on a page is open; there the viewer's own drafts count too.
create or replace function app.open_comments()
  returns table (
    owner_id uuid, analysis_id uuid, thread_id uuid, node_id uuid, id uuid, author_id uuid,
    created_at timestamptz, sent_at timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.owner_id, t.analysis_id, t.id, t.node_id, c.id, c.author_id, c.created_at, c.sent_at
  from public.thread t
  join public.comment c on c.owner_id = t.owner_id and c.thread_id = t.id
  where (t.owner_id = (select app.viewer()) or t.id = any ((select app.read_threads())::uuid[]))
    and c.sent_at > coalesce(t.resolved_at, '-infinity')
$$;

-- Stores that the viewer has read a thread up to this comment; nobody else learns of it.
create or replace function app.see_comment(of_owner uuid, shown uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.thread_seen as s (owner_id, about_id, thread_id, seen_at)
  select app.viewer(), c.owner_id, c.thread_id, c.sent_at
  from public.comment c
  where c.owner_id = of_owner
    and c.id = shown
    and c.sent_at is not null
    and (of_owner = app.viewer() or c.thread_id = any ((select app.read_threads())::uuid[]))
  on conflict (owner_id, about_id, thread_id) do update
  set seen_at = greatest(s.seen_at, excluded.seen_at);
  return found;
end $$;
