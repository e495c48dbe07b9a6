-- Mentorships: what policies ask about them, and the writes that concern a mentor and a mentee at once. All
-- functions run as the owner of the tables, so each decides by the viewer what it reads or does. A write
-- returns how it came out, which the screen puts into words.

-- Locks a person until the end of the transaction. Every function that counts or changes what a person has
-- takes this lock first, so that two of them run one after the other. False when there is no such person.
create or replace function within.lock_person(person uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.revision r where r.owner_id = person for update;
  return found;
end $$;

-- The people whose mentor the viewer is.
create or replace function app.mentees() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.owner_id), '{}')
  from public.mentorship m
  where m.mentor_id = app.viewer() and m.ended_at is null
$$;

-- The mentors of the viewer.
create or replace function app.mentors() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.mentor_id), '{}')
  from public.mentorship m
  where m.owner_id = app.viewer() and m.ended_at is null
$$;

-- The analyses that their owners opened to the viewer, a mentor.
create or replace function app.opened_analyses() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(o.analysis_id), '{}')
  from public.opening o
  join public.mentorship m on m.owner_id = o.owner_id and m.id = o.mentorship_id
  where m.mentor_id = app.viewer() and m.ended_at is null
$$;

-- Mentors to whom the viewer has opened this analysis.
create or replace function app.opened_to(of_analysis uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.mentor_id), '{}')
  from public.opening o
  join public.mentorship m on m.owner_id = o.owner_id and m.id = o.mentorship_id
  where o.owner_id = app.viewer() and o.analysis_id = of_analysis and m.ended_at is null
$$;

-- The threads that the viewer, a mentor, reads: only while the mentorship lasts and the analysis that a
-- thread is about is open to them.
create or replace function app.read_threads() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(t.id), '{}')
  from public.thread_reader r
  join public.thread t on t.owner_id = r.owner_id and t.id = r.thread_id
  where r.person_id = app.viewer()
    and r.owner_id = any (app.mentees())
    and (t.analysis_id is null or t.analysis_id = any ((select app.opened_analyses())::uuid[]))
$$;

-- Begins a mentorship and opens the given analyses to the mentor, as far as they are the owner's: 'begun' or
-- 'already'.
create or replace function within.begin_mentorship(new_id uuid, of_owner uuid, by_mentor uuid, opened uuid[])
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.mentorship (owner_id, id, mentor_id)
  values (of_owner, new_id, by_mentor)
  on conflict do nothing;
  if not found then return 'already'; end if;
  insert into public.opening (owner_id, mentorship_id, analysis_id)
  select of_owner, new_id, a.id
  from public.analysis a
  where a.owner_id = of_owner and a.id = any (opened)
  for key share;
  return 'begun';
end $$;

-- Before an analysis is opened, locks its mentorship and refuses when that has ended. So opening and ending
-- wait for one another, and nothing is opened in a mentorship that ends in the meantime.
create or replace function within.hold_mentorship() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1
  from public.mentorship m
  where m.owner_id = new.owner_id and m.id = new.mentorship_id and m.ended_at is null
  for share;
  if not found then
    raise exception 'the mentorship has ended' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create or replace trigger hold_mentorship before insert on public.opening
  for each row execute function within.hold_mentorship();

-- The mentor or the mentee ends a mentorship. Whatever was opened in it is closed, and so are requests for a
-- review that are not answered. False when it is not theirs or has ended already.
create or replace function app.end_mentorship(of_owner uuid, wanted_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.mentorship m
  set ended_at = now()
  where m.owner_id = of_owner
    and m.id = wanted_id
    and m.ended_at is null
    and app.viewer() in (m.owner_id, m.mentor_id);
  if not found then return false; end if;
  delete from public.opening o
  where o.owner_id = of_owner and o.mentorship_id = wanted_id;
  update public.review r
  set closed_at = now()
  where r.owner_id = of_owner
    and r.answered_at is null
    and r.closed_at is null
    and r.mentor_id = (
      select m.mentor_id
      from public.mentorship m
      where m.owner_id = of_owner and m.id = wanted_id
    );
  return true;
end $$;
