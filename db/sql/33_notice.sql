-- Notices: what somebody is told of by mail. One is stored in the transaction in which the thing happens, and
-- mailed later.

-- Tells the other side of a review that the viewer has requested or answered it. It is called in the
-- transaction in which that happened, and does nothing while the viewer's own address is not confirmed. False
-- when nobody is told.
create or replace function auth.notify_review(new_id uuid, of_owner uuid, wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into auth.notice (id, person_id, actor_id, kind, path)
  select new_id, case app.viewer() when r.owner_id then r.mentor_id else r.owner_id end, app.viewer(),
    case app.viewer() when r.owner_id then 'request' else 'answer' end,
    '/people/' || r.owner_id || '/gap/' || r.analysis_id
  from public.review r
  where r.owner_id = of_owner
    and r.id = wanted
    and app.may_open()
    and case app.viewer() when r.owner_id then r.requested_at when r.mentor_id then r.answered_at end = now();
  if not found then return false; end if;
  -- Comments on the KYS that came with an answer stand on another page, so they get a notice of their own.
  insert into auth.notice (id, person_id, actor_id, kind, path)
  select gen_random_uuid(), n.person_id, n.actor_id, 'comment', '/people/' || of_owner || '/kys'
  from auth.notice n
  where n.id = new_id
    and n.kind = 'answer'
    and exists (
      select 1
      from public.comment c
      join public.thread t on t.owner_id = c.owner_id and t.id = c.thread_id and t.analysis_id is null
      where c.owner_id = of_owner and c.author_id = n.actor_id and c.sent_at = now()
    );
  return true;
end $$;

-- Tells the mentors who read a thread now that its owner, the viewer, has just written this comment in it. A
-- mentor for whom a notice of that page waits to be mailed already gets no second one.
create or replace function auth.notify_comment(of_owner uuid, wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into auth.notice (id, person_id, actor_id, kind, path)
  select gen_random_uuid(), r.person_id, c.author_id, 'comment', page.path
  from public.comment c
  join public.thread t on t.owner_id = c.owner_id and t.id = c.thread_id
  join public.thread_reader r on r.owner_id = t.owner_id and r.thread_id = t.id
  cross join lateral (
    select '/people/' || t.owner_id || coalesce('/gap/' || t.analysis_id, '/kys') as path
  ) page
  where c.owner_id = of_owner
    and c.id = wanted
    and c.author_id = app.viewer()
    and c.author_id = c.owner_id
    and c.sent_at = now()
    and r.person_id = any (app.mentors())
    and (t.analysis_id is null or r.person_id = any (app.opened_to(t.analysis_id)))
    and app.may_open()
    and not exists (
      select 1
      from auth.notice n
      where n.person_id = r.person_id
        and n.actor_id = c.author_id
        and n.kind = 'comment'
        and n.path = page.path
        and n.claimed_at is null
    );
  return found;
end $$;

-- Tells the maker of a link, who has to confirm it, that the viewer has followed it.
create or replace function auth.notify_follower(hash text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into auth.notice (id, person_id, actor_id, kind, path)
  select gen_random_uuid(), i.person_id, i.followed_by, 'follower', '/mentoring'
  from auth.invitation i
  where i.token_hash = hash
    and i.followed_by = app.viewer()
    and i.expires_at > now()
    and app.may_open()
    and not exists (
      select 1
      from auth.notice n
      where n.person_id = i.person_id and n.actor_id = i.followed_by and n.kind = 'follower'
    );
  return found;
end $$;

-- Tells everybody who opened something to a team that the viewer leads it now, in the transaction in which
-- the viewer became lead.
create or replace function auth.notify_lead(of_team uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into auth.notice (id, person_id, actor_id, kind, path)
  select gen_random_uuid(), s.owner_id, m.person_id, 'lead', '/teams/' || of_team
  from public.membership m
  join public.sharing s on s.team_id = m.team_id and s.owner_id <> m.person_id
  where m.team_id = of_team
    and m.person_id = app.viewer()
    and m.leads
    and m.lead_since = now()
    and app.may_open();
  return found;
end $$;

-- All notices for one person to whom none were mailed for this many seconds; no row when there are none, and
-- none for a disabled account. The caller mails them and then calls auth.record_delivery; if it dies before
-- that, they can be claimed again after two minutes.
create or replace function auth.claim_notices(seconds integer)
  returns table (email text, locale text, notices json)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  receiver uuid;
begin
  if app.viewer() is not null then return; end if;
  delete from auth.notice n where n.created_at < now() - interval '7 days';
  select n.person_id into receiver
  from auth.notice n
  where (n.claimed_at is null or n.claimed_at < now() - interval '2 minutes')
    and not within.is_disabled(n.person_id)
    and not exists (
      select 1
      from auth.allowance a
      where a.key = 'notices:' || n.person_id and a.since > clock_timestamp() - make_interval(secs => seconds)
    )
  order by n.created_at
  limit 1
  for update skip locked;
  if receiver is null then return; end if;
  -- Of two servers that get here at once, only the first uses up the allowance; the other returns nothing.
  perform 1
  from auth.use_allowance(array['notices:' || receiver], array[1::bigint], 1, seconds);
  if found then return; end if;
  return query
    with claimed as (update auth.notice n set claimed_at = now() where n.person_id = receiver returning n.*)
    select a.email, f.locale,
      (
        select json_agg(
          json_build_object('id', c.id, 'kind', c.kind, 'name', p.name, 'path', c.path)
          order by c.created_at, c.id
        )
        from claimed c
        join public.person p on p.id = c.actor_id
      )
    from auth.account a
    join public.preference f on f.owner_id = a.person_id
    where a.person_id = receiver;
end $$;

-- Deletes the notices that were mailed, or, when they were not sent, lets them wait for the next mail. False
-- when none of them exists.
create or replace function auth.record_delivery(ids uuid[], sent boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.viewer() is not null then return false; end if;
  if sent then
    delete from auth.notice n where n.id = any (ids);
  else
    update auth.notice n set claimed_at = null where n.id = any (ids);
  end if;
  return found;
end $$;
