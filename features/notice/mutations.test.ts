import { v7 as newId } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { beforeViewer } from '@/db/before-viewer'
import { createPerson, owner } from '@/db/testing/factories'
import { noticeSeconds } from './mutations'

const claim = () => beforeViewer.claimNotices(noticeSeconds)

let person: Awaited<ReturnType<typeof createPerson>>
let actor: string
beforeEach(async () => {
  person = await createPerson()
  actor = (await createPerson({ name: '이두리' })).id
})

/** Has the person told of something, as the first of all that waits. */
async function happens(kind: 'request' | 'answer' = 'request'): Promise<string> {
  const id = newId()
  await owner()`
    insert into auth.notice (id, person_id, actor_id, kind, path, created_at)
    values (${id}, ${person.id}, ${actor}, ${kind}, '/', now() - interval '5 days')`
  return id
}

/** What is claimed for this person, of which other tests know nothing. */
async function claimed(): Promise<string[]> {
  const bundle = await claim()
  return bundle?.email === person.email ? bundle.notices.map(({ id }) => id) : []
}

const later = () =>
  owner()`update auth.allowance set since = since - interval '16 minutes' where key = ${`notices:${person.id}`}`

test('the first is told at once, what follows together later, and nothing is dropped', async () => {
  const first = await happens()
  const bundle = await claim()
  expect(bundle).toMatchObject({ email: person.email, locale: 'ko' })
  expect(bundle?.notices).toMatchObject([{ id: first, kind: 'request', name: '이두리' }])
  await beforeViewer.recordDelivery([first], true)

  const rest: string[] = []
  for (let i = 0; i < 12; i += 1) rest.push(await happens(i % 2 ? 'answer' : 'request'))
  expect(await claimed()).toEqual([])
  await later()
  expect((await claimed()).sort()).toEqual(rest.sort())
  await beforeViewer.recordDelivery(rest, true)
  await later()
  expect(await claimed()).toEqual([])
})

test('of servers that come at once, one mails it', async () => {
  const id = await happens()
  const bundles = await Promise.all(Array.from({ length: 6 }, claim))
  expect(bundles.filter((bundle) => bundle?.notices.some((notice) => notice.id === id))).toHaveLength(1)
  await beforeViewer.recordDelivery([id], true)
})

test('what a mail server did not take comes with the next mail', async () => {
  const id = await happens()
  expect(await claimed()).toEqual([id])
  await beforeViewer.recordDelivery([id], false)
  const next = await happens()
  await later()
  expect((await claimed()).sort()).toEqual([id, next].sort())
  await beforeViewer.recordDelivery([id, next], true)
})

test('what a server had in hand when it died is mailed by another', async () => {
  const id = await happens()
  expect(await claimed()).toEqual([id])
  await later()
  expect(await claimed()).toEqual([])
  await owner()`update auth.notice set claimed_at = claimed_at - interval '3 minutes' where id = ${id}`
  expect(await claimed()).toEqual([id])
  await beforeViewer.recordDelivery([id], true)
})
