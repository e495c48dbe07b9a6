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

-- 'made', 'unconfirmed', or 'many' when twenty links of the viewer
-- are open already; so many are made in a day.
create or replace function app.invite(new_id uuid, hash text, wanted text, opened uuid[], until timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if wanted not in ('mentor', 'mentee') then return 'gone'; end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  delete from auth.invitation i where i.expires_at <= now();
  perform within.lock_person(app.viewer());
  if (select count(*) from auth.invitation i where i.person_id = app.viewer()) >= 20 then
    return 'many';
  end if;
  perform within.use_up('links', 1);
  insert into auth.invitation (id, token_hash, wanted, person_id, analyses, expires_at)
  values (new_id, hash, wanted, app.viewer(), case wanted when 'mentor' then opened else '{}' end, until);
  return 'made';
end $$;

-- Six digits that whoever made a link and whoever followed it both see, to
-- compare them by another way than the link came.
create or replace function within.follow_code(link auth.invitation) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select lpad(
    (
      ('x' || substr(encode(sha256(convert_to(link.token_hash || link.followed_by, 'UTF8')), 'hex'), 1, 8))
        ::bit(32)::bigint % 1000000
    )::text,
    6, '0'
  )
$$;

-- Of a follower, whose name anybody can choose, also where their mail goes: the
-- domain, and whether it is known to reach them.
create or replace function app.my_invitations()
  returns table (
    id uuid, wanted text, analyses uuid[], created_at timestamptz, expires_at timestamptz, follower text,
    domain text, confirmed boolean, code text
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.wanted, i.analyses, i.created_at, i.expires_at, p.name, split_part(a.email, '@', 2),
    a.email_confirmed_at is not null, within.follow_code(i)
  from auth.invitation i
  left join public.person p on p.id = i.followed_by
  left join auth.account a on a.person_id = i.followed_by
  where i.person_id = app.viewer() and i.expires_at > now()
  order by i.created_at desc
$$;

-- The viewer takes a link of theirs back, also one that somebody has followed.
create or replace function app.withdraw_invitation(wanted_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.invitation i
  where i.id = wanted_id and i.person_id = app.viewer()
$$;

-- What whoever holds the link may know: who made it, for what, how many analyses it opens, and how it stands.
create or replace function app.invitation(hash text)
  returns table (wanted text, name text, analyses integer, state text, code text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.wanted, p.name, cardinality(i.analyses),
    case
      when i.person_id = app.viewer() then 'own'
      when i.followed_by = app.viewer() then 'followed'
      when exists (
        select 1
        from public.mentorship m
        where m.ended_at is null
          and case i.wanted
            when 'mentor' then m.owner_id = i.person_id and m.mentor_id = app.viewer()
            else m.owner_id = app.viewer() and m.mentor_id = i.person_id
          end
      ) then 'already'
      else 'open'
    end,
    case when i.followed_by = app.viewer() then within.follow_code(i) end
  from auth.invitation i
  join public.person p on p.id = i.person_id
  where i.token_hash = hash
    and i.expires_at > now()
    and app.viewer() is not null
    and (i.followed_by is null or i.followed_by = app.viewer() or i.person_id = app.viewer())
$$;

-- Somebody offers to be the mentor of the link's maker, who still has to confirm it:
-- 'followed', 'own', 'unconfirmed' or 'gone'.
create or replace function app.follow_invitation(hash text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  maker uuid;
begin
  select i.person_id into maker
  from auth.invitation i
  where i.token_hash = hash
    and i.expires_at > now()
    and i.wanted = 'mentor'
    and (i.followed_by is null or i.followed_by = app.viewer())
  for update;
  if maker is null then return 'gone'; end if;
  if maker = app.viewer() then return 'own'; end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  update auth.invitation i
  set followed_by = app.viewer()
  where i.token_hash = hash;
  return 'followed';
end $$;

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

-- The maker of a link says who followed it is the right one, or not; either way the link is used up.
create or replace function app.answer_follower(wanted_id uuid, new_id uuid, confirmed boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  used auth.invitation;
begin
  if confirmed and not app.may_open() then return 'unconfirmed'; end if;
  delete from auth.invitation i
  where i.id = wanted_id and i.person_id = app.viewer() and i.followed_by is not null and i.expires_at > now()
  returning i.* into used;
  if used.id is null then return 'gone'; end if;
  if confirmed is not true then return 'refused'; end if;
  return within.begin_mentorship(new_id, used.person_id, used.followed_by, used.analyses);
end $$;

-- The viewer becomes the mentee of the link's maker and opens these analyses: 'begun',
-- 'already', 'own', 'unconfirmed' or 'gone'.
create or replace function app.accept_mentor(hash text, new_id uuid, opened uuid[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  used auth.invitation;
begin
  select i.* into used
  from auth.invitation i
  where i.token_hash = hash and i.expires_at > now() and i.wanted = 'mentee'
  for update;
  if used.id is null then return 'gone'; end if;
  if used.person_id = app.viewer() then return 'own'; end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  delete from auth.invitation i where i.id = used.id;
  return within.begin_mentorship(new_id, app.viewer(), used.person_id, opened);
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

-- The viewer, a mentor or a lead, has seen a page; the day is the one that
-- it is for them. Views older than 90 days go.
create or replace function app.record_page_view(at_owner uuid, at_page text, on_day date) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not at_owner = any (app.mentees() || app.led_people())
    or at_page not in ('kys', 'gap', 'todos')
    or on_day not between current_date - 1 and current_date + 1
  then
    return;
  end if;
  delete from public.page_view l
  where l.owner_id = at_owner and l.day < current_date - 91;
  insert into public.page_view (owner_id, viewer_id, page, day)
  values (at_owner, app.viewer(), at_page, on_day)
  on conflict do nothing;
end $$;

-- Who looked at the viewer's pages: by name also after the mentorship
-- has ended, for as long as the view is kept.
create or replace function app.page_viewers() returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name
  from public.person p
  where exists (select 1 from public.page_view l where l.owner_id = app.viewer() and l.viewer_id = p.id)
$$;
