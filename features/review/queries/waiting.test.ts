import { v7 as newId } from 'uuid'
import { afterAll, afterEach, expect, it } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, owner as database, deletePerson } from '@/db/testing/factories'
import { createThread } from '@/db/testing/threads'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { setMentorLevel } from '@/features/competency/mutations'
import { listMentees } from '@/features/mentee/queries/pages'
import { findMentoring } from '@/features/mentorship/queries'
import { answerSuggestion } from '@/features/suggestion/mutations/answer'
import { suggest } from '@/features/suggestion/mutations/suggest'
import { reply, resolveThread, seeComment, startThread } from '@/features/thread/mutations'
import { type Actor, openScene } from '@/features/thread/testing/scene'
import { answerReview, closeReview, seeAnswers } from '../mutations/reviews'
import { listWaiting } from './waiting'

const scene = await openScene()
const { owner, mentor, stranger, analysis, item, about, write } = scene
afterAll(scene.close)
afterEach(async () => {
  await scene.forget()
  await database()`delete from suggestion where owner_id = ${owner.id}`
  await database()`delete from review where owner_id = ${owner.id}`
})

/** What the shell says, which the list must say as well. */
async function waiting({ viewer }: Actor) {
  const { me, waiting: list, invitations } = await findMentoring(viewer)
  const followers = invitations.filter(({ follower }) => follower).length
  expect(me.waiting).toBe(list.length + followers)
  return list
}

/** The mentor sends all that is drafted. */
async function send(): Promise<void> {
  const shown = (await findAnalysis(mentor.viewer, owner.id, analysis))?.shown ?? 0
  const place = { id: newId(), owner: owner.id, analysis, shown }
  const sent = await answerReview(mentor.viewer, { ...place, verdict: 'comment', words: '읽었어요' })
  expect(sent).toEqual({ ok: true })
}

const comments = async ({ viewer }: Actor, ofAnalysis: string | null) => {
  const rows = await database()<{ id: string }[]>`
    select c.id from comment c join thread t on t.owner_id = c.owner_id and t.id = c.thread_id
      where c.owner_id = ${owner.id} and t.analysis_id is not distinct from ${ofAnalysis} order by c.sent_at`
  for (const { id } of rows) await seeComment(viewer, owner.id, id)
}

it('what came with a review is named by its page, and waits until each was seen', async () => {
  const strength = await write('strength', '집요함', null)
  const ofKys = await database()`select section_id from node where id = ${strength}`
  const place = { analysis: null, section: ofKys[0]?.section_id, node: strength }
  expect(await startThread(mentor.viewer, about('KYS에 남긴 의견', place))).toEqual({ ok: true })
  expect(await startThread(mentor.viewer, about('분석에 남긴 의견'))).toEqual({ ok: true })
  const proposed = { owner: owner.id, analysis, kind: 'competency', text: '관측성' } as const
  expect(await suggest(mentor.viewer, proposed)).toMatchObject({ ok: true })
  await setMentorLevel(mentor.viewer, { owner: owner.id, competency: item, value: 2 })
  expect(await waiting(owner)).toEqual([])
  await send()

  const [first, second] = (await waiting(owner)).toSorted((a) => (a.analysisId === null ? -1 : 1))
  const ofAnswer = { comments: 1, suggestions: 0, verdicts: [], item: strength, said: 'KYS에 남긴 의견' }
  expect(first).toMatchObject({ analysisId: null, ...ofAnswer })
  const rest = {
    comments: 1,
    suggestions: 1,
    levels: 1,
    verdicts: ['comment'],
    item,
    name: '멘토',
    said: '읽었어요',
  }
  expect(second).toMatchObject({ analysisId: analysis, ...rest })
  const reviews = async () => (await findAnalysis(owner.viewer, owner.id, analysis))?.reviews.all ?? []
  expect((await reviews())[0]?.held).toEqual({
    ...{ kys: 1, kysItem: strength, gap: 1, gapItem: item },
    ...{ suggestions: 1, levels: 1 },
  })
  expect((await findAnalysis(mentor.viewer, owner.id, analysis))?.reviews.all[0]?.held).toBeNull()

  await seeAnswers(owner.viewer, analysis)
  expect(await waiting(owner)).toHaveLength(2)
  await comments(owner, analysis)
  expect(await waiting(owner)).toHaveLength(2)
  const [row] = await database()`select id from suggestion where owner_id = ${owner.id}`
  await answerSuggestion(owner.viewer, { suggestion: String(row?.id), answer: 'decline', slot: 'list' })
  expect(await waiting(owner)).toMatchObject([{ analysisId: null }])
  await comments(stranger, null)
  await comments(mentor, null)
  expect(await waiting(owner)).toHaveLength(1)
  await comments(owner, null)
  expect(await waiting(owner)).toEqual([])
})

it('closing a review ends all that came with it, and nothing else', async () => {
  await startThread(mentor.viewer, about('처음'))
  await suggest(mentor.viewer, { owner: owner.id, analysis, kind: 'competency', text: '관측성' })
  await send()
  const [first] = (await findAnalysis(owner.viewer, owner.id, analysis))?.reviews.all ?? []
  await startThread(mentor.viewer, about('다음'))
  await send()
  await closeReview(owner.viewer, String(first?.id))
  await seeAnswers(owner.viewer, analysis)
  expect(await waiting(owner)).toMatchObject([{ comments: 1, suggestions: 0, verdicts: [] }])
})

it('what a mentee says waits for the mentor who reads it, seen or not, until it is answered or resolved', async () => {
  const turn = async () => (await listMentees(mentor.viewer)).mentees[0]?.analyses[0]?.turn
  const question = about('이만하면 될까요?')
  await startThread(owner.viewer, question)
  const asked = { ownerId: owner.id, name: '한별', comments: 1, item, said: '이만하면 될까요?' }
  expect(await waiting(mentor)).toMatchObject([asked])
  expect(await waiting(scene.colleague)).toEqual([])
  expect(await turn()).toBe('mine')
  await comments(mentor, analysis)
  expect(await waiting(mentor)).toHaveLength(1)
  await reply(mentor.viewer, { owner: owner.id, thread: question.id, id: newId(), text: '네' })
  expect(await waiting(mentor)).toHaveLength(1)
  await send()
  expect(await waiting(mentor)).toEqual([])
  expect(await turn()).toBe('theirs')

  await reply(owner.viewer, { owner: owner.id, thread: question.id, id: newId(), text: '고마워요' })
  expect(await waiting(mentor)).toHaveLength(1)
  await resolveThread(owner.viewer, owner.id, question.id, true)
  expect(await waiting(mentor)).toEqual([])
})

it('a suggestion that waits is the mentee’s turn, until it is answered', async () => {
  const turn = async () => (await listMentees(mentor.viewer)).mentees[0]?.analyses[0]?.turn
  await suggest(mentor.viewer, { owner: owner.id, analysis, kind: 'competency', text: '관측성' })
  expect(await turn()).toBeNull()
  await send()
  expect(await turn()).toBe('theirs')
  const [row] = await database()`select id from suggestion where owner_id = ${owner.id}`
  await answerSuggestion(owner.viewer, { suggestion: String(row?.id), answer: 'decline', slot: 'list' })
  expect(await turn()).toBeNull()
})

it('who waits longest comes first on every list, and the KYS waits as an analysis does', async () => {
  const other = await createPerson({ name: '가온' })
  const sql = database()
  await sql`insert into mentorship ${sql({ owner_id: other.id, id: newId(), mentor_id: mentor.id })}`
  const said = (day: number) => ({
    readers: [mentor.id],
    text: '말',
    sentAt: new Date(Date.UTC(2026, 9, day)),
  })
  await createThread(other.id, { authorId: other.id }, said(9))
  await createThread(owner.id, { authorId: owner.id, analysisId: analysis }, said(5))
  expect((await waiting(mentor)).map(({ ownerId }) => ownerId)).toEqual([owner.id, other.id])
  const { mentees } = await listMentees(mentor.viewer)
  expect(mentees.map(({ id }) => id)).toEqual([owner.id, other.id])
  expect(mentees[1]?.kys.turn).toBe('mine')
  expect((await findMentoring(mentor.viewer)).mentees.map(({ ownerId }) => ownerId)).toEqual([
    owner.id,
    other.id,
  ])
  await createThread(other.id, { authorId: other.id }, said(1))
  expect((await waiting(mentor)).map(({ ownerId }) => ownerId)).toEqual([other.id, owner.id])
  expect((await listMentees(mentor.viewer)).mentees.map(({ id }) => id)).toEqual([other.id, owner.id])
  expect((await findMentoring(mentor.viewer)).mentees[0]?.ownerId).toBe(other.id)
  await deletePerson(other.id)
  expect(await readAs(mentor.viewer, listWaiting)).toHaveLength(1)
})
