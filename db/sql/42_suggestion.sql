-- Suggestions: what a mentor proposes to write. Only the owner accepts or declines one.

-- Suggestions that still wait: those made to the viewer, and those that the viewer made as a mentor. One
-- stops waiting when it is answered, or when the review that it came with is closed.
create or replace function app.open_suggestions()
  returns table (owner_id uuid, analysis_id uuid, id uuid, author_id uuid, sent_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.owner_id, s.analysis_id, s.id, s.author_id, s.sent_at
  from public.suggestion s
  where (
      s.owner_id = (select app.viewer())
      or s.author_id = (select app.viewer()) and s.analysis_id = any ((select app.opened_analyses())::uuid[])
    )
    and s.sent_at is not null
    and s.outcome is null
    and not exists (
      select 1
      from public.review r
      where r.owner_id = s.owner_id
        and r.mentor_id = s.author_id
        and r.answered_at = s.sent_at
        and r.closed_at is not null
    )
$$;

-- The viewer accepts or declines what was suggested, once.
create or replace function app.answer_suggestion(wanted uuid, given text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if given is null then return false; end if;
  update public.suggestion s
  set outcome = given, answered_at = now()
  where s.owner_id = app.viewer() and s.id = wanted and s.sent_at is not null and s.outcome is null;
  return found;
end $$;
