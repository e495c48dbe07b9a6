import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { findMentoring } from '@/features/mentorship/queries'
import { answerReview, closeReview, requestReview, withdrawRequest } from './reviews'

type Actor = { id: string; viewer: Viewer }

let dev: Actor
let mentor: Actor
let colleague: Actor
let elsewhere: Actor
let stranger: Actor
let analysis: string
let other: string
let mentorship: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

const ask = (words = '', by = dev, from = mentor) =>
  requestReview(by.viewer, { mentor: from.id, analysis, words })

async function answer(verdict: 'approve' | 'changes' | 'comment', words = '', by = mentor, review?: string) {
  const asked = review ?? (await reviewsOf(by)).find((row) => !row.answeredAt && row.mentorId === by.id)?.id
  const shown = (await findAnalysis(by.viewer, dev.id, analysis))?.shown ?? 0
  return answerReview(by.viewer, {
    id: newId(),
    owner: dev.id,
    analysis,
    review: asked,
    shown,
    verdict,
    words,
  })
}

const pageOf = async ({ viewer }: Actor) => (await findAnalysis(viewer, dev.id, analysis))?.reviews
const reviewsOf = async (who: Actor) => (await pageOf(who))?.all ?? []
const waiting = async ({ viewer }: Actor) => (await findMentoring(viewer)).me.waiting
const refused = (code: string) => ({ ok: false, code })
const unsaid = (code: string) => ({ ok: false, code, newer: [] })

/** A thread of the mentor's that is not sent, about the analysis or the KYS. */
async function draft(analysisId: string | null): Promise<void> {
  const about = { analysisId, authorId: mentor.id }
  await createThread(dev.id, about, { text: '초안', readers: [mentor.id], sentAt: null })
}
const unsent = async () =>
  Number(
    (await database()`select count(*) from comment where owner_id = ${dev.id} and sent_at is null`)[0]?.count,
  )

beforeAll(async () => {
  dev = await actor('개발자')
  mentor = await actor('이멘토')
  colleague = await actor('다른 멘토')
  elsewhere = await actor('다른 분석의 멘토')
  stranger = await actor('남')
  const make = async (wording: string) =>
    (await createAnalysis(dev.viewer, { owner: dev.id, wording, goals: [] })) as string
  analysis = await make('여는 목표')
  other = await make('다른 목표')
  await createMentorship(dev.id, colleague.id, [analysis])
  await createMentorship(dev.id, elsewhere.id, [other])
})
beforeEach(async () => {
  await database()`delete from review where owner_id = ${dev.id}`
  await database()`delete from thread where owner_id = ${dev.id}`
  await database()`delete from mentorship where owner_id = ${dev.id} and mentor_id = ${mentor.id}`
  mentorship = await createMentorship(dev.id, mentor.id, [analysis])
})
afterAll(async () => {
  for (const { id } of [dev, mentor, colleague, elsewhere, stranger]) await deletePerson(id)
})

describe('a request', () => {
  it('waits for the mentor who was asked, and all mentors of the analysis read it', async () => {
    expect(await ask('흐름을 봐 주세요')).toEqual({ ok: true })
    expect(await waiting(mentor)).toBe(1)
    expect(await waiting(colleague)).toBe(0)
    expect((await findMentoring(mentor.viewer)).waiting).toMatchObject([
      { ownerId: dev.id, name: '개발자', analysisId: analysis, goal: '여는 목표', requests: 1 },
    ])
    expect(await reviewsOf(colleague)).toEqual([])
    for (const who of [dev, mentor]) {
      expect(await reviewsOf(who)).toMatchObject([
        { mentor: '이멘토', request: '흐름을 봐 주세요', verdict: null },
      ])
    }
    expect((await pageOf(dev))?.mentors.map(({ name }) => name).sort()).toEqual(['다른 멘토', '이멘토'])
    expect((await pageOf(mentor))?.mentors).toEqual([{ id: mentor.id, name: '이멘토' }])
    for (const who of [elsewhere, stranger]) expect(await pageOf(who)).toBeUndefined()
  })

  it('is made once, and taken back as long as it is not answered', async () => {
    const both = await Promise.all([ask(), ask()])
    expect(both).toContainEqual({ ok: true })
    expect(both).toContainEqual(refused('review-already'))
    const [review] = await reviewsOf(dev)
    const id = review?.id as string
    for (const who of [mentor, stranger]) {
      expect(await withdrawRequest(who.viewer, id)).toEqual(refused('review-changed'))
    }
    expect(await withdrawRequest(dev.viewer, id)).toEqual({ ok: true })
    expect(await withdrawRequest(dev.viewer, id)).toEqual(refused('review-changed'))
    expect(await waiting(mentor)).toBe(0)
    expect(await answer('approve', '', mentor, id)).toEqual(unsaid('review-answered'))
  })

  it('goes to nobody to whom the analysis is not open, and comes from its owner', async () => {
    for (const who of [elsewhere, stranger, dev]) {
      expect(await ask('', dev, who)).toEqual(refused('review-not-open'))
    }
    for (const who of [mentor, stranger]) expect(await ask('', who)).toEqual(refused('review-not-open'))
    await endMentorship(mentorship)
    expect(await ask()).toEqual(refused('review-not-open'))
    expect(await database()`select 1 from review where owner_id = ${dev.id}`).toEqual([])
  })
})

describe('an answer', () => {
  it('sends the drafts about the analysis and the KYS, waits for the owner, and is given once', async () => {
    await ask()
    await draft(analysis)
    await draft(null)
    await draft(other)
    expect((await pageOf(mentor))?.drafts).toEqual({ threads: 2, comments: 0, suggestions: 0 })
    expect((await pageOf(colleague))?.drafts).toEqual({ threads: 0, comments: 0, suggestions: 0 })
    const [{ id } = { id: '' }] = await reviewsOf(mentor)
    const both = await Promise.all([
      answer('changes', '두 곳을 고쳐 주세요', mentor, id),
      answer('approve', '좋아요', mentor, id),
    ])
    expect(both).toContainEqual({ ok: true })
    expect(both).toContainEqual(unsaid('review-answered'))
    expect(await unsent()).toBe(1)
    expect(await waiting(mentor)).toBe(0)
    expect(await waiting(dev)).toBe(2)
    const [ofKys, ofGap] = (await findMentoring(dev.viewer)).waiting.toSorted(
      (a, b) => Number(a.analysisId !== null) - Number(b.analysisId !== null),
    )
    expect(ofKys).toMatchObject({ analysisId: null, name: '이멘토', comments: 1, verdicts: [] })
    expect(ofGap).toMatchObject({ analysisId: analysis, goal: '여는 목표', name: '이멘토', comments: 1 })
    expect(ofGap?.verdicts).toHaveLength(1)
  })

  it('answers the request that was in sight, not a later one', async () => {
    await ask('처음')
    const [{ id } = { id: '' }] = await reviewsOf(mentor)
    await withdrawRequest(dev.viewer, id)
    await ask('나중')
    expect(await answer('approve', '좋아요', mentor, id)).toEqual(unsaid('review-answered'))
    expect(await reviewsOf(dev)).toMatchObject([{ request: '나중', answeredAt: null }])
  })

  it('is closed by its owner, or by the next request', async () => {
    await ask()
    await answer('changes')
    const [{ id } = { id: '' }] = await reviewsOf(dev)
    expect(await closeReview(mentor.viewer, id)).toEqual(refused('review-changed'))
    expect(await closeReview(dev.viewer, id)).toEqual({ ok: true })
    expect(await closeReview(dev.viewer, id)).toEqual(refused('review-changed'))
    await ask()
    await answer('approve')
    await ask()
    expect(await reviewsOf(colleague)).toEqual([])
    const reviews = await reviewsOf(mentor)
    expect(reviews.filter(({ closedAt }) => closedAt)).toHaveLength(2)
    expect(reviews.filter(({ answeredAt }) => !answeredAt)).toHaveLength(1)
  })

  it('comes from nobody but who was asked, and with a verdict only when asked', async () => {
    await ask()
    const [{ id } = { id: '' }] = await reviewsOf(dev)
    expect(await answer('approve', '', colleague, id)).toEqual(unsaid('review-answered'))
    for (const who of [elsewhere, stranger, dev]) {
      expect(await answer('approve', '', who, id)).toMatchObject({ ok: false })
      expect(await answer('comment', '몰래', who, id)).toMatchObject({ ok: false })
    }
    expect(await reviewsOf(dev)).toMatchObject([{ id, answeredAt: null }])
  })

  it('is refused once the mentorship has ended or the analysis is closed, and nothing is sent', async () => {
    await ask()
    await draft(analysis)
    const [{ id } = { id: '' }] = await reviewsOf(mentor)
    await database()`delete from opening where mentorship_id = ${mentorship}`
    expect(await answer('approve', '', mentor, id)).toEqual(unsaid('review-closed'))
    expect(await answer('comment', '그래도', mentor, id)).toEqual(unsaid('review-closed'))
    expect(await waiting(mentor)).toBe(0)
    await endMentorship(mentorship)
    expect(await answer('approve', '', mentor, id)).toEqual(unsaid('review-closed'))
    expect(await unsent()).toBe(1)
    expect(await reviewsOf(dev)).toMatchObject([{ verdict: null }])
  })
})

describe('a comment', () => {
  it('is sent without having been asked, and leaves a request open', async () => {
    await ask()
    await draft(analysis)
    expect(await answer('comment')).toEqual({ ok: true })
    expect(await unsent()).toBe(0)
    expect((await reviewsOf(dev)).map(({ verdict }) => verdict).sort()).toEqual(['comment', null])
    expect([await waiting(dev), await waiting(mentor)]).toEqual([1, 1])
  })

  it('needs a draft or a word', async () => {
    expect(await answer('comment')).toEqual(unsaid('review-empty'))
    expect(await answer('comment', '잘 읽었어요')).toEqual({ ok: true })
    expect(await reviewsOf(dev)).toMatchObject([
      { verdict: 'comment', answer: '잘 읽었어요', requestedAt: null },
    ])
  })
})

it('reviews of somebody who is no mentor any more keep the name, and lose it with the account', async () => {
  const leaving = await actor('떠날 멘토')
  const theirs = await createMentorship(dev.id, leaving.id, [analysis])
  await ask('', dev, leaving)
  await answer('approve', '', leaving)
  await endMentorship(theirs)
  expect(await reviewsOf(dev)).toMatchObject([{ mentor: '떠날 멘토', verdict: 'approve' }])
  await deletePerson(leaving.id)
  expect(await reviewsOf(dev)).toMatchObject([{ mentor: null, mentorId: null, verdict: 'approve' }])
})
