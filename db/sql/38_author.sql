-- Authors: whose names stand beside what was written about a person.

-- Names of those who wrote something about this person, or read a thread about them, as far as the viewer may
-- know; also of those whose mentorship has ended.
create or replace function app.authors(of_owner uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with written as (
    select t.author_id, t.id as thread_id
    from public.thread t
    where t.owner_id = of_owner and t.sent_at is not null
    union
    select c.author_id, c.thread_id
    from public.comment c
    where c.owner_id = of_owner and c.sent_at is not null
    union
    select r.person_id, r.thread_id
    from public.thread_reader r
    join public.thread t on t.owner_id = r.owner_id and t.id = r.thread_id
    where r.owner_id = of_owner and t.sent_at is not null
    union
    select s.author_id, null
    from public.suggestion s
    where s.owner_id = of_owner and s.sent_at is not null
    union
    select r.mentor_id, null
    from public.review r
    where r.owner_id = of_owner
    union
    select l.mentor_id, null
    from public.mentor_level l
    where l.owner_id = of_owner
  )
  select distinct p.id, p.name
  from written w
  join public.person p on p.id = w.author_id
  where of_owner = app.viewer()
    or w.author_id = app.viewer()
    or w.thread_id = any ((select app.read_threads())::uuid[])
$$;
