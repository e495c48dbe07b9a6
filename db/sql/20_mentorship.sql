-- What policies ask about mentorships, and the few writes that concern two people at once.
-- They run as the owner of the tables and look at the viewer only; each write returns how it
-- came out, for the screen to put into words.

-- Whoever counts or changes what a person has holds this first, so that two of them go one after the
-- other. False when there is no such person.
create or replace function within.lock_person(person uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.revision r where r.owner_id = person for update;
  return found;
end $$;

-- Whose mentor the viewer is.
create or replace function app.mentees() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(m.owner_id), '{}')
  from public.mentorship m
  where m.mentor_id = app.viewer() and m.ended_at is null
$$;

-- Who is a mentor of the viewer's.
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

-- The conversations that the viewer, a mentor, reads: for as long as the mentorship
-- and the opening of what they are about last.
create or replace function app.read_threads() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(t.id), '{}')
  from public.thread_reader r
  join public.thread t on t.owner_id = r.owner_id and t.id = r.thread_id
  where r.person_id = app.viewer()
    and r.owner_id = any (app.mentees())
    and (t.analysis_id is null or t.analysis_id = any ((select app.opened_analyses())::uuid[]))
$$;

-- The app's role has no way into the schema within. Begins a mentorship and opens
-- those of the analyses that are the owner's.
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

-- Opens nothing in a mentorship that is ended meanwhile: whoever opens waits
-- for whoever ends it, or the other way round.
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

-- Either side ends it; what was opened closes with it.
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
