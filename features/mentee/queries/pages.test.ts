import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { openWire, type Wire } from '@/db/testing/wire'
import { insertAt } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import type { Outline } from '@/features/outline/model/rules/outline'
import { addDays, today } from '@/lib/dates'
import type { SectionKind } from '@/lib/outline-kinds'

type Actor = { id: string; viewer: Viewer }

let wire: Wire
let kys: typeof import('@/features/kys/queries')
let analysis: typeof import('@/features/analysis/queries/pages')
let todo: typeof import('@/features/todo/queries')
let doc: typeof import('@/features/document/format/queries')
let apply: typeof import('@/features/outline/write/mutations/apply')
let mentee: typeof import('./pages')
let pageViews: typeof import('@/features/page-view/mutations')
let reviews: typeof import('@/features/review/mutations/reviews')
let create: typeof import('@/features/analysis/mutations')

let owner: Actor
let mentor: Actor
let another: Actor
let ended: Actor
let stranger: Actor
let opened: string
let closed: string
const todoIds: Record<string, string> = {}

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

/** Writes one item into an outline of the owner; gives its id. */
async function write(analysisId: string | null, kind: SectionKind, text: string): Promise<string> {
  const page = analysisId
    ? await analysis.findAnalysis(owner.viewer, owner.id, analysisId)
    : await kys.findKys(owner.viewer, owner.id)
  if (!page) throw new Error('The page is not there.')
  const section = page.sections.find((row) => row.kind === kind)
  if (!section) throw new Error(`There is no outline ${kind}.`)
  const inserts = insertAt(page.outline, [{ text }], { section: section.id, parent: null, after: null })
  await apply.applyOperations(owner.viewer, owner.id, [...ensureSection(page.outline, section), ...inserts])
  const [insert] = inserts
  return insert?.kind === 'insert' ? insert.node : ''
}

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  wire.holdBack(0)
  kys = await import('@/features/kys/queries')
  analysis = await import('@/features/analysis/queries/pages')
  todo = await import('@/features/todo/queries')
  doc = await import('@/features/document/format/queries')
  apply = await import('@/features/outline/write/mutations/apply')
  create = await import('@/features/analysis/mutations')
  mentee = await import('./pages')
  pageViews = await import('@/features/page-view/mutations')
  reviews = await import('@/features/review/mutations/reviews')
  ;[owner, mentor, another, ended, stranger] = (await Promise.all(
    ['한별', '멘토', '다른 멘토', '지난 멘토', '모르는 사람'].map(actor),
  )) as [Actor, Actor, Actor, Actor, Actor]
  opened =
    (await create.createAnalysis(owner.viewer, { owner: owner.id, wording: '여는 목표', goals: [] })) ?? ''
  closed =
    (await create.createAnalysis(owner.viewer, { owner: owner.id, wording: '닫힌 목표', goals: [] })) ?? ''
  await write(null, 'strength', '집요함')
  for (const [name, id] of [
    ['열린', opened],
    ['닫힌', closed],
  ] as const) {
    const competency = await write(id, 'required', `${name} 역량`)
    const item = await write(id, 'todo', `${name} 할 일`)
    todoIds[name] = item
    await apply.applyOperations(owner.viewer, owner.id, [
      { kind: 'level', id: newId(), node: competency, level: 'self', value: 1 },
      { kind: 'level', id: newId(), node: competency, level: 'target', value: 3 },
      { kind: 'done', id: newId(), node: item, day: '2026-11-06' },
    ])
  }
  await createMentorship(owner.id, mentor.id, [opened])
  await createMentorship(owner.id, another.id, [])
  await endMentorship(await createMentorship(owner.id, ended.id, [opened, closed]))
})

afterAll(async () => {
  for (const { id } of [owner, mentor, another, ended, stranger]) await deletePerson(id)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

const texts = ({ nodes }: Outline) => nodes.map(({ text }) => text).sort()

describe('a mentor', () => {
  it('reads the KYS and what is opened, and may change nothing', async () => {
    const { viewer } = mentor
    const page = await kys.findKys(viewer, owner.id)
    expect(page?.owner).toEqual({ id: owner.id, name: '한별', relation: 'mentor', editable: false })
    expect(texts(page?.outline as Outline)).toEqual(['집요함'])
    expect(page?.analyses.map(({ id }) => id)).toEqual([opened])
    expect(page?.written.every(({ analysisId }) => analysisId === opened)).toBe(true)

    const list = await analysis.listAnalyses(viewer, owner.id)
    expect(list?.analyses).toMatchObject([{ id: opened, goals: ['여는 목표'], todos: { all: 1, done: 1 } }])
    const gap = await analysis.findAnalysis(viewer, owner.id, opened)
    expect(texts(gap?.outline as Outline)).toEqual(['여는 목표', '열린 역량', '열린 할 일'])
    expect(gap?.outline.levels).toHaveLength(2)
    expect(gap?.owner.editable).toBe(false)
    expect(texts((await todo.listTodos(viewer, owner.id))?.outline as Outline)).toEqual([
      '여는 목표',
      '열린 역량',
      '열린 할 일',
    ])
  })

  it('finds no closed analysis, no way to write, and no export', async () => {
    const { viewer } = mentor
    expect(await analysis.findAnalysis(viewer, owner.id, closed)).toBeNull()
    expect(await analysis.findLoss(viewer, owner.id, opened)).toBeNull()
    expect(await doc.findImport(viewer, owner.id)).toBeNull()
    expect(await doc.loadDocument(viewer, owner.id)).toBeNull()
    expect(await create.createAnalysis(viewer, { owner: owner.id, wording: '몰래', goals: [] })).toBeNull()
    expect(await create.makeCurrent(viewer, owner.id, opened)).toBe(false)
    expect(await create.deleteAnalysis(viewer, owner.id, opened)).toBe(false)
    const item = todoIds.열린 as string
    expect(
      await apply.applyOperations(viewer, owner.id, [
        { kind: 'edit', id: newId(), node: item, text: '몰래', seen: 1 },
      ]),
    ).toMatchObject({ ok: false, code: 'not-found' })
    expect(await analysis.findAnalysis(owner.viewer, owner.id, opened)).not.toBeNull()
  })
})

it('the mentor of another analysis reads the KYS, and of the analyses nothing', async () => {
  const { viewer } = another
  expect((await kys.findKys(viewer, owner.id))?.owner.relation).toBe('mentor')
  expect((await kys.findKys(viewer, owner.id))?.analyses).toEqual([])
  expect((await analysis.listAnalyses(viewer, owner.id))?.analyses).toEqual([])
  expect(await analysis.findAnalysis(viewer, owner.id, opened)).toBeNull()
  expect((await todo.listTodos(viewer, owner.id))?.outline.nodes).toEqual([])
})

it('whoever is no mentor any more, or never was one, finds nothing', async () => {
  for (const { viewer } of [ended, stranger]) {
    expect(await kys.findKys(viewer, owner.id)).toBeNull()
    expect(await analysis.listAnalyses(viewer, owner.id)).toBeNull()
    expect(await analysis.findAnalysis(viewer, owner.id, opened)).toBeNull()
    expect(await todo.listTodos(viewer, owner.id)).toBeNull()
    expect(await doc.loadDocument(viewer, owner.id)).toBeNull()
    expect((await mentee.listMentees(viewer)).mentees).toEqual([])
  }
})

it('a mentee knows the name of the mentor, and has no page of theirs', async () => {
  expect(await kys.findKys(owner.viewer, mentor.id)).toBeNull()
  expect(await analysis.listAnalyses(owner.viewer, mentor.id)).toBeNull()
  expect(await todo.listTodos(owner.viewer, mentor.id)).toBeNull()
})

const day = (amount: number) => addDays(today('Asia/Seoul'), amount)
const read = async () => (await mentee.listMentees(mentor.viewer)).mentees

/** The mentor sends a comment about the analysis. */
async function review(): Promise<void> {
  const shown = (await analysis.findAnalysis(mentor.viewer, owner.id, opened))?.shown ?? 0
  const about = { id: newId(), owner: owner.id, analysis: opened, shown }
  const sent = await reviews.answerReview(mentor.viewer, { ...about, verdict: 'comment', words: '읽었어요' })
  expect(sent).toEqual({ ok: true })
}

describe('listMentees', () => {
  it('sums up what is opened, and what has changed since the last review; before it and by a look nothing', async () => {
    const brief = { id: opened, goals: ['여는 목표'], levels: { competencies: 1, rated: 1, reached: 0 } }
    const nothing = { since: null, figures: {} }
    await pageViews.recordPageView(mentor.viewer, owner.id, 'gap', day(-1))
    await pageViews.recordPageView(mentor.viewer, owner.id, 'gap', day(0))
    expect(await read()).toMatchObject([
      {
        ...{ id: owner.id, name: '한별', reviewedOn: null, kys: { changed: nothing } },
        analyses: [{ brief, turn: null, changed: nothing }],
      },
    ])
    await review()
    await database()`update snapshot set taken_at = now() - interval '3 days' where owner_id = ${owner.id}`
    const since = day(-3)
    const before = [
      { kys: { changed: { since, figures: {} } }, analyses: [{ changed: { since, figures: {} } }] },
    ]
    expect(await read()).toMatchObject(before)
    await apply.applyOperations(owner.viewer, owner.id, [
      { kind: 'edit', id: newId(), node: todoIds.닫힌 as string, text: '닫힌 할 일, 다시', seen: 1 },
    ])
    expect(await read()).toMatchObject(before)
    await write(null, 'strength', '새 강점')
    await apply.applyOperations(owner.viewer, owner.id, [
      { kind: 'edit', id: newId(), node: todoIds.열린 as string, text: '열린 할 일, 다시', seen: 1 },
      { kind: 'occurrence', id: newId(), node: todoIds.열린 as string, day: '2026-11-05', done: true },
      { kind: 'recur', id: newId(), node: todoIds.열린 as string, rule: 'FREQ=DAILY' },
    ])
    const after = [
      {
        reviewedOn: day(0),
        kys: { changed: { since, figures: { added: 1 } } },
        analyses: [{ changed: { since, figures: { reworded: 1, done: 1, recurs: 1 } } }],
      },
    ]
    expect(await read()).toMatchObject(after)
    for (const page of ['kys', 'gap', 'todos'] as const) {
      for (const on of [-1, 0]) await pageViews.recordPageView(mentor.viewer, owner.id, page, day(on))
    }
    expect(await read()).toMatchObject(after)
  })

  it('says whose turn it is', async () => {
    const sql = database()
    const row = { owner_id: owner.id, analysis_id: opened }
    const turn = async () => (await read())[0]?.analyses[0]?.turn
    const about = { analysisId: opened, authorId: mentor.id }
    const sentAt = new Date('2026-11-06T00:00:00Z')
    const thread = await createThread(owner.id, about, { text: '말', readers: [mentor.id], sentAt })
    const say = (author_id: string, at: string | null) =>
      sql`insert into comment ${sql({ owner_id: owner.id, id: newId(), thread_id: thread, author_id, text: '말', sent_at: at })}`
    expect(await turn()).toBe('theirs')
    // What is said to another mentor is not this one's turn.
    const toAnother = { analysisId: opened, authorId: owner.id }
    await createThread(owner.id, toAnother, { text: '봐 주세요', readers: [another.id] })
    expect(await turn()).toBe('theirs')
    await say(owner.id, '2026-11-07T00:00:00Z')
    await say(mentor.id, null)
    expect(await turn()).toBe('mine')
    await sql`update thread set resolved_at = now() where id = ${thread}`
    expect(await turn()).toBeNull()
    const review = { ...row, id: newId(), mentor_id: mentor.id, requested_at: new Date() }
    await sql`insert into review ${sql(review)}`
    expect(await turn()).toBe('mine')
    await sql`update review set answered_at = now(), verdict = 'changes' where id = ${review.id}`
    expect(await turn()).toBe('theirs')
    await sql`update review set closed_at = now() where id = ${review.id}`
    expect(await turn()).toBeNull()
  })

  it('keeps no page view of somebody who is no mentor', async () => {
    for (const { viewer } of [ended, stranger])
      await pageViews.recordPageView(viewer, owner.id, 'kys', day(0))
    await pageViews.recordPageView(owner.viewer, owner.id, 'kys', day(0))
    expect(
      await database()`select 1 from page_view where owner_id = ${owner.id} and viewer_id <> ${mentor.id}`,
    ).toEqual([])
  })
})

it('a page marks what has changed in meaning since the last review, for the mentor who sent it alone', async () => {
  const changes = async (who: Actor) => (await analysis.findAnalysis(who.viewer, owner.id, opened))?.changes
  const item = todoIds.열린 as string
  const marked = await changes(mentor)
  expect(marked?.items[item]).toEqual([
    { what: 'reworded', old: '열린 할 일', now: '열린 할 일, 다시' },
    { what: 'done', day: '2026-11-05', occurrence: true },
    { what: 'recurs', old: null, now: 'FREQ=DAILY' },
  ])
  expect(Object.keys(marked?.items ?? {})).toEqual([item])
  expect(await changes(owner)).toEqual({ since: null, items: {}, gone: [] })
  const ofKys = async (who: Actor) => (await kys.findKys(who.viewer, owner.id))?.changes
  expect(Object.values((await ofKys(mentor))?.items ?? {})).toEqual([[{ what: 'added' }]])
  expect(await ofKys(another)).toEqual({ since: null, items: {}, gone: [] })
  expect(await ofKys(owner)).toEqual({ since: null, items: {}, gone: [] })
})

it.each([
  ['kys', () => kys.findKys(mentor.viewer, owner.id), 3],
  ['list of analyses', () => analysis.listAnalyses(mentor.viewer, owner.id), 3],
  ['analysis', () => analysis.findAnalysis(mentor.viewer, owner.id, opened), 3],
  ['to-dos', () => todo.listTodos(mentor.viewer, owner.id), 3],
  ['mentees, with something changed', () => mentee.listMentees(mentor.viewer), 3],
  ['start page of a writer', () => mentee.findHome(owner.viewer), 2],
  ['start page of a mentor alone', () => mentee.findHome(mentor.viewer), 4],
] as const)('%s: as few round trips for a mentor', async (_name, read, trips) => {
  wire.holdBack(100)
  await read()
  wire.takeRoundTrips()
  expect(await read()).not.toBeNull()
  expect(wire.takeRoundTrips()).toBe(trips)
  wire.holdBack(0)
})
