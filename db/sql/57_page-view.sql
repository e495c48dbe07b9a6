-- Page views: that a mentor or a lead saw a page.

-- Stores that the viewer, a mentor or a lead, saw a page of this person, on the day that it is in the
-- viewer's time zone. Views older than 90 days are deleted.
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

-- Names of those who looked at the viewer's pages, also after the mentorship has ended, for as long as a view
-- is kept.
create or replace function app.page_viewers() returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name
  from public.person p
  where exists (select 1 from public.page_view l where l.owner_id = app.viewer() and l.viewer_id = p.id)
$$;
