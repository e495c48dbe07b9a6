-- Allowances: how much of something may be used up within a day. The day begins with the first use and not at
-- midnight, so that nobody gets a second allowance by another time zone.

-- Uses up `amount` of each of these allowances and returns no row. When one of them has too little left, it
-- uses up nothing and returns the first such allowance, and when that begins anew. The rows are locked in the
-- order of their keys, so that callers wait for one another instead of ending in a deadlock.
create or replace function auth.use_allowance(of_keys text[], most bigint[], amount bigint, seconds integer)
  returns table (key text, until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  delete from auth.allowance a
  where a.key in (
    select old.key
    from auth.allowance old
    where old.since < now() - interval '2 days'
    limit 100
    for update skip locked
  );
  insert into auth.allowance as a (key, used, since)
  select wanted, 0, clock_timestamp()
  from unnest(of_keys) as wanted
  order by wanted
  on conflict (key) do update
  set used = case when a.since < clock_timestamp() - make_interval(secs => seconds) then 0 else a.used end,
    since = case
      when a.since < clock_timestamp() - make_interval(secs => seconds) then clock_timestamp()
      else a.since
    end;
  return query
    select a.key, a.since + make_interval(secs => seconds)
    from unnest(of_keys, most) with ordinality as bound (key, most, place)
    join auth.allowance a on a.key = bound.key
    where a.used + amount > bound.most
    order by bound.place
    limit 1;
  if found then return; end if;
  update auth.allowance a
  set used = a.used + amount
  where a.key = any (of_keys);
end $$;

-- How much of this kind the viewer may use up in a day. `storage` is bytes of history, threads, suggestions,
-- frameworks and reviews: enough for six hours of typing without a pause in an item of 4,000 characters,
-- which is stored anew every two seconds. `links` counts links that invite somebody.
create or replace function within.daily(kind text) returns bigint
  language sql immutable as $$
  select case kind when 'storage' then 128000000 when 'links' then 60 end::bigint
$$;

-- Uses up some of the viewer's allowance, or raises the error that db/limit-reached.ts recognises. Does
-- nothing where there is no viewer.
create or replace function within.use_up(kind text, amount bigint) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  full_until timestamptz;
begin
  if app.viewer() is null then return; end if;
  select u.until into full_until
  from auth.use_allowance(array[kind || ':' || app.viewer()], array[within.daily(kind)], amount, 86400) u;
  if full_until is not null then
    raise exception using errcode = 'CG001', message = kind, detail = extract(epoch from full_until)::text;
  end if;
end $$;

-- Whatever the viewer adds to these tables is taken from their `storage` allowance, whichever function or
-- statement adds it.
create or replace function within.count_stored() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform within.use_up('storage', (select coalesce(sum(octet_length(f::text)), 0) from fresh f));
  return null;
end $$;
create or replace trigger count_stored after insert on public.operation
  referencing new table as fresh for each statement execute function within.count_stored();
create or replace trigger count_stored after insert on public.thread
  referencing new table as fresh for each statement execute function within.count_stored();
create or replace trigger count_stored after insert on public.comment
  referencing new table as fresh for each statement execute function within.count_stored();
create or replace trigger count_stored after insert on public.suggestion
  referencing new table as fresh for each statement execute function within.count_stored();
create or replace trigger count_stored after insert on public.framework_edition
  referencing new table as fresh for each statement execute function within.count_stored();
create or replace trigger count_stored after insert on public.review
  referencing new table as fresh for each statement execute function within.count_stored();
