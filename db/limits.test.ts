import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { beforeViewer } from './before-viewer'
import { writeAs } from './client'
import { LimitReached } from './limit-reached'
import { createPerson, createSession, owner } from './testing/factories'

const day = 24 * 60 * 60
const hoursFromNow = (until: Date | undefined) => ((until?.getTime() ?? 0) - Date.now()) / 3_600_000

test('of those who come at once no more get something than there is', async () => {
  const key = newId()
  const spend = () => beforeViewer.spendAllowance([{ key, most: 7 }], day)
  const answers = await Promise.all(Array.from({ length: 20 }, spend))
  const refused = answers.filter((answer) => answer !== null)
  expect(refused).toHaveLength(13)
  for (const answer of refused) expect(hoursFromNow(answer?.until)).toBeCloseTo(24, 1)
})

test('several allowances are used up together or not at all, from whichever end they are named', async () => {
  const [wide, narrow] = [newId(), newId()]
  const both = [
    { key: wide, most: 30 },
    { key: narrow, most: 3 },
  ]
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => beforeViewer.spendAllowance(i % 2 ? both : both.toReversed(), day)),
  )
  expect(answers.filter((answer) => answer === null)).toHaveLength(3)
  expect(answers.find((answer) => answer !== null)?.key).toBe(narrow)
  const [row] = await owner()`select used from auth.allowance where key = ${wide}`
  expect(Number(row?.used)).toBe(3)
})

test('a day begins anew once it has passed, and what is older is forgotten', async () => {
  const [key, old] = [newId(), newId()]
  await owner()`insert into auth.allowance (key, used, since) values
    (${key}, 1, now() - interval '25 hours'), (${old}, 1, now() - interval '3 days')`
  const spend = () => beforeViewer.spendAllowance([{ key, most: 1 }], day)
  expect(await spend()).toBeNull()
  expect(hoursFromNow((await spend())?.until)).toBeCloseTo(24, 1)
  expect(await owner()`select from auth.allowance where key = ${old}`).toHaveLength(0)
})

const most = 128_000_000
const section = (id: string): Operation => ({
  kind: 'section',
  id: newId(),
  section: id,
  analysis: null,
  sectionKind: 'other',
  heading: null,
  position: 'a0',
})
const item = (at: string): Operation => ({
  kind: 'insert',
  id: newId(),
  node: newId(),
  section: at,
  parent: null,
  position: 'a0',
  text: '글'.repeat(10_000),
  form: 'bullet',
  box: 'none',
  start: null,
  isGoal: false,
})

async function writer() {
  const { id } = await createPerson()
  const { viewer } = await createSession(id)
  const place = newId()
  await applyOperations(viewer, id, [section(place)])
  const left = (bytes: number) =>
    owner()`update auth.allowance set used = ${most - bytes} where key = ${`storage:${id}`}`
  return { id, place, left, write: () => applyOperations(viewer, id, [item(place)]) }
}

test('what somebody stores in a day has a bound, which several at once can not pass', async () => {
  const { id, left, write } = await writer()
  await left(100_000)
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, write))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  for (const reason of reasons) expect(reason).toBeInstanceOf(LimitReached)
  expect(reasons[0]).toMatchObject({ kind: 'storage', me: { id, timeZone: 'Asia/Seoul' } })
  expect(hoursFromNow(reasons[0].until)).toBeCloseTo(24, 1)
  const [stored] = await owner()`
    select (select count(*) from node where owner_id = ${id})::int as items,
      (select count(*) from operation where owner_id = ${id})::int as operations`
  expect(stored).toEqual({ items: 3, operations: 4 })
})

test('whoever writes is counted, not whom it is about', async () => {
  const [{ id }, mentor] = [await createPerson(), await createPerson()]
  const { viewer } = await createSession(mentor.id)
  const thread = newId()
  await owner()`insert into thread (owner_id, id, section_id, quote) values (${id}, ${thread}, ${newId()}, '')`
  await owner()`insert into mentorship (owner_id, id, mentor_id) values (${id}, ${newId()}, ${mentor.id})`
  await owner().begin(async (tx) => {
    await tx`select auth.enter(${viewer.session}, false)`
    await tx`insert into comment (owner_id, id, thread_id, author_id, text)
      values (${id}, ${newId()}, ${thread}, ${mentor.id}, ${'말'.repeat(1_000)})`
  })
  const used = (person: string) =>
    owner()`select used::int from auth.allowance where key = ${`storage:${person}`}`
  expect((await used(mentor.id))[0]?.used).toBeGreaterThan(3_000)
  expect(await used(id)).toHaveLength(0)
})

test('links have a bound too, however many are withdrawn', async () => {
  const { id } = await createPerson()
  const { viewer } = await createSession(id)
  const until = new Date(Date.now() + 60_000).toISOString()
  const make = () =>
    writeAs(viewer, async (tx) => {
      await tx.execute(sql`select app.invite(${newId()}, ${newId()}, 'mentee', '{}', ${until})`)
    })
  await make()
  await owner()`update auth.allowance set used = 58 where key = ${`links:${id}`}`
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, make))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  await owner()`delete from auth.invitation where person_id = ${id}`
  await expect(make()).rejects.toMatchObject({ kind: 'links' })
})

test('an account that goes takes its counters along', async () => {
  const { id, left } = await writer()
  await left(0)
  await beforeViewer.spendAllowance([{ key: `mails:${id}:address`, most: 3 }], day)
  const { viewer } = await createSession(id)
  await writeAs(viewer, (tx) => tx.execute(sql`select auth.delete_me()`))
  expect(await owner()`select from auth.allowance where key like ${`%${id}%`}`).toHaveLength(0)
})
