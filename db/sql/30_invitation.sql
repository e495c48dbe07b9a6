-- Invitations: the links that begin a mentorship. A link either looks for a mentor of its maker, who has to
-- confirm whoever follows it, or for a mentee of its maker.

-- The viewer makes a link: 'made', 'unconfirmed' when their address is not confirmed, 'many' when twenty
-- links of theirs are open already, or 'gone' when `wanted` is neither 'mentor' nor 'mentee'. How many are
-- made in a day is limited too.
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

-- Six digits that are shown both to the maker of a link and to whoever followed it. They compare them by
-- another channel than the one by which the link was sent.
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

-- The viewer's open links. As a follower may have chosen any name, the viewer is also told the domain of the
-- follower's address, and whether that address is confirmed.
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

-- The viewer withdraws one of their links, even if somebody has followed it already.
create or replace function app.withdraw_invitation(wanted_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from auth.invitation i
  where i.id = wanted_id and i.person_id = app.viewer()
$$;

-- What a signed-in person who has the link may know: whom it looks for, who made it, how many analyses it
-- opens, and what it is to the viewer: 'own', 'followed', 'already' (there is such a mentorship) or 'open'.
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

-- The viewer offers to be the mentor of the link's maker, who still has to confirm them: 'followed', 'own',
-- 'unconfirmed' or 'gone'.
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

-- The viewer, who made a link, says whether the person who followed it is the right one; either way the link
-- is used up: 'begun', 'already', 'refused', 'unconfirmed' or 'gone'.
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

-- The viewer becomes the mentee of the link's maker and opens these analyses to them: 'begun', 'already',
-- 'own', 'unconfirmed' or 'gone'.
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

-- Who made the link with this token, into a mentorship or into a team; null when it can no longer be
-- followed.
create or replace function auth.invited_by(hash text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.person_id
  from auth.invitation i
  where i.token_hash = hash and i.expires_at > now() and i.followed_by is null
  union all
  select i.person_id
  from auth.team_invitation i
  where i.token_hash = hash and i.expires_at > now()
  limit 1
$$;
