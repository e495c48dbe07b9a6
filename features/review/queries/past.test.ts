import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { setOpened } from '@/features/mentorship/mutations'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { answerReview } from '../mutations/reviews'
import { findPastReview, listPastReviews } from './past'

type Actor = { id: string; viewer: Viewer }

let [dev, mentor, colleague, stranger]: Actor[] = []
let [opened, closed, mentorship] = ['', '', '']
const review = newId()

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

const as = (one: Actor | undefined) => (one as Actor).viewer
const of = () => (dev as Actor).id

/** The owner rewords the goal of an analysis. */
async function reword(analysis: string, text: string): Promise<void> {
  const node = (await findAnalysis(as(dev), of(), analysis))?.outline.nodes[0]
  if (!node) throw new Error('There is no goal.')
  const edit = { kind: 'edit', id: newId(), node: node.id, text, seen: node.version } as const
  expect(await applyOperations(as(dev), of(), [edit])).toMatchObject({ ok: true })
}

const shownNow = async () => (await findAnalysis(as(mentor), of(), opened))?.shown ?? 0
const send = (shown: number, id = review) =>
  answerReview(as(mentor), {
    ...{ id, owner: of(), analysis: opened, shown },
    ...{ verdict: 'comment', words: '읽었어요' },
  })

beforeAll(async () => {
  ;[dev, mentor, colleague, stranger] = await Promise.all(['개발자', '멘토', '동료', '남'].map(actor))
  const make = async (wording: string) =>
    (await createAnalysis(as(dev), { owner: of(), wording, goals: [] })) as string
  ;[opened, closed] = [await make('처음 목표'), await make('닫힌 목표')]
  mentorship = await createMentorship(of(), (mentor as Actor).id, [opened])
  await createMentorship(of(), (colleague as Actor).id, [opened])
})
afterAll(() => Promise.all([dev, mentor, colleague, stranger].map((one) => one && deletePerson(one.id))))

it('nothing is sent when something shown has changed since, and what is closed does not count', async () => {
  const shown = await shownNow()
  await reword(closed, '닫힌 목표, 다시')
  expect(await shownNow()).toBe(shown)
  await reword(opened, '보이던 목표')
  const newer = [{ inKys: false, what: 'edit', text: '보이던 목표' }]
  expect(await send(shown)).toEqual({ ok: false, code: 'review-newer', newer })
  expect(await database()`select 1 from review where owner_id = ${of()}`).toEqual([])
  expect(await send(await shownNow())).toEqual({ ok: true })
  expect(await send(0)).toEqual({ ok: true })
})

it('owner and that mentor read what was shown then, and nobody else', async () => {
  await reword(opened, '나중 목표')
  for (const who of [dev, mentor]) {
    const list = await listPastReviews(as(who), of())
    expect(list?.reviews).toMatchObject([{ id: review, mentor: '멘토', answer: '읽었어요' }])
    expect(list?.shown.has(review)).toBe(true)
    const page = await findPastReview(as(who), of(), review)
    expect(JSON.stringify(page?.gap)).toContain('보이던 목표')
    expect(JSON.stringify(page?.gap)).not.toMatch(/처음 목표|나중 목표|닫힌/)
    expect(page?.kys).not.toBeNull()
  }
  expect((await listPastReviews(as(colleague), of()))?.reviews).toEqual([])
  expect(await findPastReview(as(colleague), of(), review)).toBeNull()
  expect(await listPastReviews(as(stranger), of())).toBeNull()
  expect(await findPastReview(as(stranger), of(), review)).toBeNull()
})

it('closing hides what was shown of the analysis alone, and opening again does not bring it back', async () => {
  expect(await setOpened(as(dev), mentorship, [])).toMatchObject({ ok: true })
  expect(await findPastReview(as(mentor), of(), review)).toBeNull()
  expect(await setOpened(as(dev), mentorship, [opened])).toMatchObject({ ok: true })
  const page = await findPastReview(as(mentor), of(), review)
  expect(page?.gap).toBeNull()
  expect(page?.kys).not.toBeNull()
  expect((await findAnalysis(as(mentor), of(), opened))?.changes).toEqual({
    since: null,
    items: {},
    gone: [],
  })
  expect((await findPastReview(as(dev), of(), review))?.gap).not.toBeNull()
})

it('a review of before snapshots has none', async () => {
  const id = newId()
  const row = { owner_id: of(), id, analysis_id: opened, mentor_id: (mentor as Actor).id, verdict: 'comment' }
  await database()`insert into review ${database()({ ...row, answered_at: new Date() })}`
  for (const who of [dev, mentor]) {
    expect(await findPastReview(as(who), of(), id)).toMatchObject({ kys: null, gap: null, earlier: false })
  }
})
