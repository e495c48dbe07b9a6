import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { owner } from './testing/factories'

class RollBack extends Error {}

/** The data statement of a migration that fills a table. */
function filling(table: string, migration: string): string {
  const folder = 'db/migrations'
  const file = readdirSync(folder).find((name) => name.endsWith(`_${migration}.sql`)) ?? ''
  const statements = readFileSync(`${folder}/${file}`, 'utf8').split('--> statement-breakpoint')
  return statements.find((statement) => statement.includes(`INSERT INTO "${table}"`)) ?? ''
}

test('a conversation of before keeps those who could read it', async () => {
  let readers: readonly unknown[] = []
  await owner()
    .begin(async (tx) => {
      // Temporary tables hide the real ones, so that nobody else's rows are among them.
      await tx.unsafe(`
        create temp table thread (owner_id text, id text, author_id text, created_at date) on commit drop;
        create temp table comment (owner_id text, thread_id text, author_id text, sent_at date) on commit drop;
        create temp table mentorship (owner_id text, mentor_id text, accepted_at date, ended_at date) on commit drop;
        create temp table thread_reader (owner_id text, thread_id text, person_id text) on commit drop;
        insert into mentorship values ('dev', 'first', '2026-01-01', null), ('dev', 'left before', '2026-01-01', '2026-02-01'),
          ('dev', 'left after', '2026-01-01', '2026-04-01'), ('dev', 'came after', '2026-04-01', null), ('other', 'stranger', '2026-01-01', null);
        insert into thread values ('dev', 'by the owner', 'dev', '2026-03-01'), ('dev', 'by a mentor', 'first', '2026-03-01'),
          ('dev', 'by one whose account is gone', null, '2026-03-01');
        insert into comment values ('dev', 'by the owner', 'dev', '2026-03-01'), ('dev', 'by the owner', 'came after', '2026-05-01'),
          ('dev', 'by a mentor', 'first', '2026-03-01'), ('dev', 'by a mentor', 'dev', '2026-03-02'),
          ('dev', 'by a mentor', 'left after', null), ('dev', 'by one whose account is gone', null, '2026-03-01')`)
      await tx.unsafe(filling('thread_reader', 'readers_of_conversations'))
      readers = await tx`select thread_id, person_id from thread_reader order by thread_id, person_id`
      throw new RollBack()
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) throw error
    })
  expect(readers).toEqual([
    { thread_id: 'by a mentor', person_id: 'first' },
    { thread_id: 'by a mentor', person_id: 'left after' },
    { thread_id: 'by the owner', person_id: 'came after' },
    { thread_id: 'by the owner', person_id: 'first' },
    { thread_id: 'by the owner', person_id: 'left after' },
  ])
})

test('what was said before it was kept what is read counts as read', async () => {
  let seen: readonly unknown[] = []
  await owner()
    .begin(async (tx) => {
      await tx.unsafe(`
        create temp table thread (owner_id text, id text, sent_at date) on commit drop;
        create temp table thread_reader (owner_id text, thread_id text, person_id text) on commit drop;
        create temp table thread_seen (owner_id text, about_id text, thread_id text, seen_at timestamptz) on commit drop;
        insert into thread values ('dev', 'sent', '2026-03-01'), ('dev', 'draft', null);
        insert into thread_reader values ('dev', 'sent', 'mentor'), ('dev', 'draft', 'mentor')`)
      await tx.unsafe(filling('thread_seen', 'what_was_read'))
      seen = await tx`select owner_id, about_id, thread_id from thread_seen order by owner_id, thread_id`
      throw new RollBack()
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) throw error
    })
  expect(seen).toEqual([
    { owner_id: 'dev', about_id: 'dev', thread_id: 'sent' },
    { owner_id: 'mentor', about_id: 'dev', thread_id: 'draft' },
    { owner_id: 'mentor', about_id: 'dev', thread_id: 'sent' },
  ])
})
