-- The page for operators: numbers and accounts, never anybody's words. Each function returns nothing, or says
-- 'gone', to whoever is no operator.

-- Whether the viewer runs this installation, as its command line has said.
create or replace function app.is_operator() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
    from auth.account a
    where a.person_id = app.viewer() and a.operator_since is not null and a.disabled_at is null
  )
$$;

-- How much there is: accounts, those that were used within 30 days, sessions, bytes of the database, mails
-- that wait with the time of the oldest, and when the last back-up was made.
create or replace function app.operator_figures()
  returns table (
    accounts integer, used integer, disabled integer, operators integer, sessions integer, bytes bigint,
    mails integer, mails_since timestamptz, invitations integer, backup_at timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.accounts, f.used, f.disabled, f.operators,
    (select count(*)::integer from auth.session s where within.is_alive(s)),
    pg_database_size(current_database()), n.number, n.since,
    (select count(*)::integer from auth.site_invitation i where i.expires_at > now()),
    within.last_backup()
  from (
    select count(*)::integer as accounts, count(a.disabled_at)::integer as disabled,
      count(a.operator_since)::integer as operators,
      count(*) filter (
        where a.signed_in_at > now() - interval '30 days'
          or a.person_id in (
            select s.person_id
            from auth.session s
            where s.seen_at > now() - interval '30 days'
          )
      )::integer as used
    from auth.account a
  ) f
  cross join (select count(*)::integer as number, min(w.created_at) as since from auth.notice w) n
  where app.is_operator()
$$;

-- Accounts in the order of their addresses, as many as asked for, of those whose address has these letters in
-- it; each with how many there are of them in all.
create or replace function app.operator_accounts(letters text, skipped integer, most integer)
  returns table (
    id uuid, email text, made_at timestamptz, signed_in_at timestamptz, sessions integer, confirmed boolean,
    disabled boolean, operator boolean, total integer
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with found as (
    select a.person_id, a.email
    from auth.account a
    where strpos(a.email, lower(letters)) > 0 and app.is_operator()
  ),
  part as (select f.person_id from found f order by f.email limit most offset skipped)
  select a.id, a.email, a.made_at, a.signed_in_at, a.sessions, a.confirmed, a.disabled_at is not null,
    a.operator_since is not null, (select count(*)::integer from found)
  from within.account_facts(array(select t.person_id from part t)) a
  order by a.email
$$;

-- One account.
create or replace function app.operator_account(wanted uuid)
  returns table (
    id uuid, email text, made_at timestamptz, signed_in_at timestamptz, seen_at timestamptz, sessions integer,
    confirmed boolean, has_password boolean, providers text[], disabled_at timestamptz,
    operator_since timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.* from within.account_facts(array[wanted]) a where app.is_operator()
$$;

-- What was done last, about one account or any: by whom and to whose account, as far as these still exist.
create or replace function app.operator_deeds(about uuid, most integer)
  returns table (at timestamptz, kind text, actor_id uuid, actor text, person_id uuid, person text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.at, d.kind, d.actor_id, b.email, d.person_id, o.email
  from auth.deed d
  left join auth.account b on b.person_id = d.actor_id
  left join auth.account o on o.person_id = d.person_id
  where (about is null or d.person_id = about) and app.is_operator()
  order by d.at desc, d.id
  limit most
$$;

-- The viewer, an operator, does something to an account of somebody else: 'done', 'already' when it was so
-- before, 'self' for their own, 'other-email' when what was typed to confirm a deletion is not the address,
-- or 'gone'.
create or replace function app.operate(deed text, about uuid, typed text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Two operators who disable one another wait here, and the second finds that it is none any more.
  perform within.hold_account(app.viewer());
  if not app.is_operator() then return 'gone'; end if;
  if about = app.viewer() then return 'self'; end if;
  if deed = 'disable' then return within.disable_account(about, app.viewer()); end if;
  if deed = 'enable' then return within.enable_account(about, app.viewer()); end if;
  if deed = 'end-sessions' then return within.end_sessions(about, app.viewer()); end if;
  if deed <> 'delete' or not within.has_account(about) then return 'gone'; end if;
  if not exists (select 1 from auth.account a where a.person_id = about and a.email = typed) then
    return 'other-email';
  end if;
  return within.delete_account(about, app.viewer());
end $$;

-- The viewer, an operator, makes a link that lets one person make an account: 'made', 'taken', 'many' or
-- 'gone'.
create or replace function app.invite_to_site(new_id uuid, hash text, address text, until timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.is_operator() then return 'gone'; end if;
  return within.invite_to_site(new_id, hash, address, until, app.viewer());
end $$;

-- Links that nobody has used yet, for operators.
create or replace function app.site_invitations()
  returns table (id uuid, email text, created_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.email, i.created_at, i.expires_at
  from auth.site_invitation i
  where i.expires_at > now() and app.is_operator()
  order by i.email
$$;

-- The viewer, an operator, withdraws such a link; false when there is none.
create or replace function app.withdraw_site_invitation(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.is_operator() then return false; end if;
  delete from auth.site_invitation i where i.id = wanted;
  if not found then return false; end if;
  perform within.note_deed('withdraw', app.viewer(), null);
  return true;
end $$;
