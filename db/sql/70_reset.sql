-- Resets of a forgotten password. Whoever uses the mailed link owns the address. If that was never confirmed,
-- whoever had the account until then may be somebody else: so whatever the account has open is paused, until
-- its person keeps it or ends it.

-- Ends whatever lets others read this person's rows, or could come to: mentorships, links and memberships
-- with what was opened. What is needed to restore each is stored in auth.pause; `disabled` says that it is
-- restored with the account, which an operator disables, and not when its person says so.
create or replace function within.pause_all(person uuid, disabled boolean default false) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  -- A mentorship that the reset of a mentor has paused already lets that mentor read this person's rows:
  -- this person decides about it from now on.
  update auth.pause p
  set person_id = person, kind = 'mentor', by_operator = false
  where p.owner_id = person and p.person_id <> person and not disabled;
  insert into auth.pause (person_id, kind, owner_id, target, by_operator, kept)
  select person, case when m.owner_id = person then 'mentor' else 'mentee' end, m.owner_id, m.id, disabled,
    coalesce(
      (select jsonb_agg(o) from public.opening o where o.owner_id = m.owner_id and o.mentorship_id = m.id),
      '[]'
    )
  from public.mentorship m
  where person in (m.owner_id, m.mentor_id) and m.ended_at is null;
  delete from public.opening o
  using public.mentorship m
  where m.owner_id = o.owner_id
    and m.id = o.mentorship_id
    and person in (m.owner_id, m.mentor_id)
    and m.ended_at is null;
  update public.mentorship m
  set ended_at = now()
  where person in (m.owner_id, m.mentor_id) and m.ended_at is null;
  insert into auth.pause (person_id, kind, target, by_operator, kept)
  select person, 'link', i.id, disabled, jsonb_build_array(to_jsonb(i))
  from auth.invitation i
  where i.person_id = person and i.expires_at > now();
  delete from auth.invitation i where i.person_id = person;
  insert into auth.pause (person_id, kind, target, by_operator, kept)
  select person, 'team-link', i.id, disabled, jsonb_build_array(to_jsonb(i))
  from auth.team_invitation i
  where i.person_id = person and i.expires_at > now();
  delete from auth.team_invitation i where i.person_id = person;
  insert into auth.pause (person_id, kind, target, by_operator, kept)
  select person, 'team', m.team_id, disabled,
    coalesce(
      (
        select jsonb_agg(
          to_jsonb(s) || jsonb_build_object(
            'leads',
            (
              select coalesce(jsonb_agg(g), '[]')
              from public.sharing_lead g
              where g.owner_id = s.owner_id and g.team_id = s.team_id
            )
          )
        )
        from public.sharing s
        where s.owner_id = person and s.team_id = m.team_id
      ),
      '[]'
    )
  from public.membership m
  where m.person_id = person and m.paused_at is null;
  delete from public.sharing s where s.owner_id = person;
  update public.membership m
  set paused_at = now()
  where m.person_id = person and m.paused_at is null
$$;

-- Uses up a reset link and sets the password; returns the person, or null when the link is unknown, used or
-- expired, or the account disabled. All other ways into the account are taken away: sessions, known browsers
-- and connected providers.
create or replace function auth.spend_reset(hash text, new_password_hash text) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_person uuid;
  ended integer;
  confirmed timestamptz;
  disabled timestamptz;
begin
  delete from auth.reset r
  where r.token_hash = hash and r.expires_at > now()
  returning r.person_id into of_person;
  if of_person is null then return null; end if;
  perform within.lock_teams(array(select m.team_id from public.membership m where m.person_id = of_person));
  perform within.lock_person(of_person);
  select a.email_confirmed_at, a.disabled_at into confirmed, disabled
  from auth.account a
  where a.person_id = of_person
  for update;
  if disabled is not null then return null; end if;
  delete from auth.session s
  where s.person_id = of_person and within.is_alive(s);
  get diagnostics ended = row_count;
  if confirmed is null then perform within.pause_all(of_person); end if;
  update auth.account a
  set password_hash = new_password_hash, email_confirmed_at = coalesce(confirmed, now()), reset_at = now(),
    reset_ended = ended
  where a.person_id = of_person;
  delete from auth.session s where s.person_id = of_person;
  delete from auth.confirmation c where c.person_id = of_person;
  delete from auth.device d where d.person_id = of_person;
  delete from auth.provider v where v.person_id = of_person;
  delete from auth.reset r where r.person_id = of_person;
  delete from auth.attempt a
  where a.key = 'account:' || of_person or a.key like 'pair:%:' || of_person;
  return of_person;
end $$;

-- What a reset has paused and the viewer has not decided about yet: with the name of the other person or the
-- team, and, for a link, when it expires.
create or replace function auth.my_pauses()
  returns table (id uuid, kind text, name text, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.kind, coalesce(o.name, t.name), (p.kept -> 0 ->> 'expires_at')::timestamptz
  from auth.pause p
  left join public.mentorship m on m.owner_id = p.owner_id and m.id = p.target
  left join public.person o
    on o.id = case p.kind when 'mentor' then m.mentor_id when 'mentee' then m.owner_id end
  left join public.team t
    on t.id = case p.kind
      when 'team' then p.target
      when 'team-link' then (p.kept -> 0 ->> 'team_id')::uuid
    end
  where p.person_id = app.viewer()
  order by p.kind, 3, p.id
$$;

-- Restores what was paused, as far as the rows that it needs still exist.
create or replace function within.keep(one auth.pause) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if one.kind in ('mentor', 'mentee') then
    -- Who was disabled meanwhile could not end it again: it opens with their account.
    perform within.hold_account(one.owner_id);
    if one.kind = 'mentee' and within.is_disabled(one.owner_id) then
      insert into auth.pause (person_id, kind, owner_id, target, by_operator, kept)
      values (one.owner_id, 'mentor', one.owner_id, one.target, true, one.kept);
      return;
    end if;
    update public.mentorship m
    set ended_at = null
    where m.owner_id = one.owner_id
      and m.id = one.target
      and not exists (
        select 1
        from public.mentorship o
        where o.owner_id = m.owner_id and o.mentor_id = m.mentor_id and o.ended_at is null
      );
    if not found then return; end if;
    -- What a mentor was shown lasts with an opening: the same one, after an account was disabled.
    insert into public.opening (owner_id, mentorship_id, analysis_id, id)
    select a.owner_id, one.target, a.id, case when one.by_operator then k.id else gen_random_uuid() end
    from jsonb_populate_recordset(null::public.opening, one.kept) k
    join public.analysis a on a.owner_id = one.owner_id and a.id = k.analysis_id;
  elsif one.kind = 'link' then
    insert into auth.invitation
    select k.*
    from jsonb_populate_recordset(null::auth.invitation, one.kept) k
    where k.expires_at > now();
  elsif one.kind = 'team-link' then
    insert into auth.team_invitation
    select k.*
    from jsonb_populate_recordset(null::auth.team_invitation, one.kept) k
    join public.membership m on m.team_id = k.team_id and m.person_id = k.person_id and m.leads
    where k.expires_at > now();
  else
    update public.membership m
    set paused_at = null
    where m.team_id = one.target and m.person_id = one.person_id;
    insert into public.sharing
    select k.*
    from jsonb_populate_recordset(null::public.sharing, one.kept) k
    join public.team t on t.id = k.team_id and t.archived_at is null
    join public.membership m on m.team_id = k.team_id and m.person_id = k.owner_id
    join public.analysis a on a.owner_id = k.owner_id and a.id = k.analysis_id
    on conflict do nothing;
    -- Open only to those who led the team then and still do: whoever became lead since has to be confirmed,
    -- as every new lead.
    insert into public.sharing_lead
    select g.*
    from jsonb_populate_recordset(null::public.sharing_lead, one.kept -> 0 -> 'leads') g
    join public.sharing s on s.owner_id = g.owner_id and s.team_id = g.team_id
    join public.membership m on m.team_id = g.team_id and m.person_id = g.lead_id and m.leads
    where coalesce(m.lead_since <= g.answered_at, true)
    on conflict do nothing;
  end if;
end $$;

-- The viewer keeps what was paused, or ends it for good: 'kept', 'ended' or 'gone'.
create or replace function auth.answer_pause(wanted uuid, keep boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  one auth.pause;
begin
  perform within.lock_teams(array(select p.target from auth.pause p where p.id = wanted));
  perform within.lock_person(app.viewer());
  delete from auth.pause p
  where p.id = wanted and p.person_id = app.viewer()
  returning p.* into one;
  if one.id is null then return 'gone'; end if;
  if keep then
    perform within.keep(one);
    return 'kept';
  end if;
  if one.kind in ('mentor', 'mentee') then
    update public.review r
    set closed_at = now()
    where r.owner_id = one.owner_id
      and r.answered_at is null
      and r.closed_at is null
      and r.mentor_id = (
        select m.mentor_id
        from public.mentorship m
        where m.owner_id = one.owner_id and m.id = one.target and m.ended_at is not null
      );
  elsif one.kind = 'team' then
    delete from public.membership m
    where m.team_id = one.target and m.person_id = one.person_id;
  end if;
  return 'ended';
end $$;

-- Stores that the viewer has looked at what the reset did, so that it is not shown again.
create or replace function auth.forget_my_reset() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update auth.account a set reset_at = null where a.person_id = app.viewer()
$$;
