-- Frameworks: who reads which editions of somebody else's, and what begins to give or use that right.

-- The editions of others' frameworks that the viewer reads: all those offered to a team that the viewer is
-- in, and of each framework from which an analysis of the viewer's began, that edition and later ones.
create or replace function app.read_editions() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(e.id), '{}')
  from public.framework_edition e
  where e.owner_id <> app.viewer()
    and (
      exists (
        select 1
        from public.framework_offer o
        where o.owner_id = e.owner_id and o.framework_id = e.framework_id and o.team_id = any (app.my_teams())
      )
      or exists (
        select 1
        from public.framework_use u
        where u.author_id = e.owner_id
          and u.framework_id = e.framework_id
          and u.owner_id = app.viewer()
          and u.began <= e.number
      )
    )
$$;

-- The viewer offers a framework of theirs to a team that they are in: 'offered', also when it was before,
-- 'unconfirmed' or 'gone'.
create or replace function app.offer_framework(of_framework uuid, to_team uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.lock_teams(array[to_team]);
  perform 1
  from public.framework f
  where f.owner_id = app.viewer() and f.id = of_framework
  for share;
  if not found or not to_team = any (app.my_teams()) then return 'gone'; end if;
  if not app.may_open() then return 'unconfirmed'; end if;
  if exists (select 1 from public.team t where t.id = to_team and t.archived_at is not null) then
    return 'gone';
  end if;
  insert into public.framework_offer (owner_id, framework_id, team_id)
  values (app.viewer(), of_framework, to_team)
  on conflict do nothing;
  return 'offered';
end $$;

-- The viewer's analysis began from this edition, their own or one that they read, or they have looked at it
-- since: 'begun' or 'gone'. What it began from first stays readable.
create or replace function app.begin_from_framework(of_analysis uuid, of_edition uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  edition public.framework_edition;
begin
  select e.* into edition
  from public.framework_edition e
  where e.id = of_edition and (e.owner_id = app.viewer() or e.id = any (app.read_editions()));
  if edition.id is null then return 'gone'; end if;
  if not exists (select 1 from public.analysis a where a.owner_id = app.viewer() and a.id = of_analysis) then
    return 'gone';
  end if;
  insert into public.framework_use as u (owner_id, analysis_id, author_id, framework_id, began, seen)
  values (app.viewer(), of_analysis, edition.owner_id, edition.framework_id, edition.number, edition.number)
  on conflict (owner_id, analysis_id, framework_id) do update
  set seen = greatest(u.seen, excluded.seen);
  return 'begun';
end $$;
