import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { insertAt } from '@/features/outline/rules/edit'
import { ensureSection, standardSections } from '@/features/outline/rules/sections'
import type { SectionKind } from '@/features/outline/schema'
import type { Conversations } from './schema'
import { threadsLimit } from './schema'

type Actor = { id: string; viewer: Viewer }

let threads: typeof import('./mutations')
let analyses: typeof import('@/features/analysis/queries/pages')
let kys: typeof import('@/features/kys/queries')
let apply: typeof import('@/features/outline/mutations/apply')

let owner: Actor
let mentor: Actor
let colleague: Actor
let elsewhere: Actor
let ended: Actor
let stranger: Actor
let analysis: string
let other: string
let item: string
let section: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

/** Writes an item of the owner's; gives its id. */
async function write(kind: SectionKind, text: string, analysisId: string | null = analysis): Promise<string> {
  const page = analysisId
    ? await analyses.findAnalysis(owner.viewer, owner.id, analysisId)
    : await kys.findKys(owner.viewer, owner.id)
  if (!page) throw new Error('The page is not there.')
  const { outline, sections } = page
  const home = sections.find((row) => row.kind === kind)
  if (!home) throw new Error(`There is no outline ${kind}.`)
  const inserts = insertAt(outline, [{ text }], { section: home.id, parent: null, after: null })
  await apply.applyOperations(owner.viewer, owner.id, [...ensureSection(outline, home), ...inserts])
  return inserts.flatMap((insert) => (insert.kind === 'insert' ? [insert.node] : []))[0] ?? ''
}

const about = (text: string, given = {}) => ({
  owner: owner.id,
  analysis: analysis as string | null,
  section,
  node: item as string | null,
  id: newId(),
  text,
  ...given,
})

async function read({ viewer }: Actor, id = analysis): Promise<Conversations | null> {
  return (await analyses.findAnalysis(viewer, owner.id, id))?.conversations ?? null
}

/** What the viewer reads on the page, thread by thread. */
async function words(viewer: Actor, id = analysis): Promise<string[][] | null> {
  const found = await read(viewer, id)
  return found ? found.threads.map(({ comments }) => comments.map(({ text }) => text)) : null
}

async function send(by: Actor): Promise<void> {
  for (const table of ['thread', 'comment'])
    await database()`update ${database()(table)} set sent_at = now() where author_id = ${by.id} and sent_at is null`
}

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', inject('appUrl'))
  threads = await import('./mutations')
  analyses = await import('@/features/analysis/queries/pages')
  kys = await import('@/features/kys/queries')
  apply = await import('@/features/outline/mutations/apply')
  const { createAnalysis } = await import('@/features/analysis/mutations')
  ;[owner, mentor, colleague, elsewhere, ended, stranger] = (await Promise.all(
    ['한별', '멘토', '동료 멘토', '다른 분석의 멘토', '지난 멘토', '모르는 사람'].map(actor),
  )) as [Actor, Actor, Actor, Actor, Actor, Actor]
  const input = { owner: owner.id, goals: [] }
  analysis = (await createAnalysis(owner.viewer, { ...input, wording: '목표' })) ?? ''
  other = (await createAnalysis(owner.viewer, { ...input, wording: '다른 목표' })) ?? ''
  item = await write('required', 'Redis')
  const page = await analyses.findAnalysis(owner.viewer, owner.id, analysis)
  section = page?.sections.find(({ kind }) => kind === 'required')?.id ?? ''
  await createMentorship(owner.id, mentor.id, [analysis])
  await createMentorship(owner.id, colleague.id, [analysis])
  await createMentorship(owner.id, elsewhere.id, [other])
  await endMentorship(await createMentorship(owner.id, ended.id, [analysis]))
})

afterAll(async () => {
  for (const { id } of [owner, mentor, colleague, elsewhere, ended, stranger]) await deletePerson(id)
  const { pool } = await import('@/db/client')
  await pool().end({ timeout: 2 })
  vi.unstubAllEnvs()
})

describe('a thread', () => {
  it("of a mentor is a draft, the mentor's alone, until it is sent", async () => {
    const input = about('왜 Redis인가요?')
    expect(await threads.startThread(mentor.viewer, input)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['왜 Redis인가요?']])
    expect(await words(owner)).toEqual([])
    expect(await words(colleague)).toEqual([])
    await send(mentor)
    for (const reader of [owner, mentor, colleague])
      expect(await words(reader)).toEqual([['왜 Redis인가요?']])
    expect(await words(elsewhere)).toBeNull()
    const found = await read(owner)
    expect(found).toMatchObject({
      mayStart: true,
      names: { [mentor.id]: '멘토' },
      threads: [{ id: input.id, nodeId: item, sectionId: section, quote: 'Redis' }],
    })
    await database()`delete from thread where owner_id = ${owner.id}`
  })

  it("of the owner stands at once, with the item's words as they are in the database", async () => {
    await threads.startThread(owner.viewer, about('봐 주세요'))
    await apply.applyOperations(owner.viewer, owner.id, [
      { kind: 'edit', id: newId(), node: item, text: 'Redis 락', seen: 1 },
    ])
    const found = await read(mentor)
    expect(found?.threads.map(({ quote }) => quote)).toEqual(['Redis'])
    expect(found?.names).toEqual({ [owner.id]: '한별' })
    await database()`delete from thread where owner_id = ${owner.id}`
  })

  it('on a section that nobody has written in, and on the KYS', async () => {
    const empty = standardSections(owner.id, analysis, []).find(({ kind }) => kind === 'gap')?.id
    expect(
      await threads.startThread(mentor.viewer, about('Gap은요?', { section: empty, node: null })),
    ).toEqual({
      ok: true,
    })
    expect((await read(mentor))?.threads[0]?.quote).toBe('Gap')
    const strength = await write('strength', '집요함', null)
    const page = await kys.findKys(elsewhere.viewer, owner.id)
    const home = page?.sections.find(({ kind }) => kind === 'strength')?.id
    const onKys = about('좋아요', { analysis: null, section: home, node: strength })
    expect(await threads.startThread(elsewhere.viewer, onKys)).toEqual({ ok: true })
    expect((await kys.findKys(elsewhere.viewer, owner.id))?.conversations.threads).toMatchObject([
      { quote: '집요함' },
    ])
    expect((await kys.findKys(mentor.viewer, owner.id))?.conversations.threads).toEqual([])
    await database()`delete from thread where owner_id = ${owner.id}`
  })

  it('counts once when it is sent twice, with the words sent last', async () => {
    const input = about('하나')
    await threads.startThread(mentor.viewer, input)
    expect(await threads.startThread(mentor.viewer, { ...input, text: '둘' })).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['둘']])
    await database()`delete from thread where owner_id = ${owner.id}`
  })

  it('is refused to everybody else, and nothing is stored', async () => {
    for (const { viewer } of [stranger, ended, elsewhere])
      expect(await threads.startThread(viewer, about('몰래'))).toEqual({
        ok: false,
        code: 'thread-not-found',
      })
    for (const { viewer } of [stranger, ended])
      expect(await threads.startThread(viewer, about('몰래', { analysis: null }))).toMatchObject({
        code: 'thread-not-found',
      })
    expect(await database()`select 1 from thread where owner_id = ${owner.id}`).toHaveLength(0)
  })

  it('is refused on an item that is gone, or stands elsewhere', async () => {
    const gone = { ok: false, code: 'thread-item-gone' }
    expect(await threads.startThread(mentor.viewer, about('어디?', { node: newId() }))).toEqual(gone)
    expect(await threads.startThread(owner.viewer, about('어디?', { section: newId() }))).toEqual(gone)
    const hidden = await write('required', '숨은 역량', other)
    expect(await threads.startThread(mentor.viewer, about('어디?', { node: hidden }))).toEqual(gone)
  })

  it('outlives its item and its author', async () => {
    const leaving = await actor('떠날 멘토')
    await createMentorship(owner.id, leaving.id, [analysis])
    const doomed = await write('required', '지울 역량')
    await threads.startThread(leaving.viewer, about('남을 말', { node: doomed }))
    await send(leaving)
    await apply.applyOperations(owner.viewer, owner.id, [{ kind: 'delete', id: newId(), node: doomed }])
    await deletePerson(leaving.id)
    expect((await read(owner))?.threads).toMatchObject([
      { nodeId: doomed, quote: '지울 역량', comments: [{ text: '남을 말', authorId: null }] },
    ])
    await database()`delete from thread where owner_id = ${owner.id}`
  })
})

describe('within a thread', () => {
  const start = async (by: Actor, text: string) => {
    const input = about(text)
    await threads.startThread(by.viewer, input)
    return input.id
  }
  const answer = (by: Actor, thread: string, text: string) => {
    const id = newId()
    return threads.reply(by.viewer, { owner: owner.id, thread, id, text }).then((result) => ({ id, result }))
  }

  it("others answer, and change their own words alone; a mentor's answer waits", async () => {
    const thread = await start(owner, '물어봐요')
    const { id, result } = await answer(mentor, thread, '답이에요')
    expect(result).toEqual({ ok: true })
    expect(await words(owner)).toEqual([['물어봐요']])
    const edit = { owner: owner.id, comment: id, text: '고친 답' }
    expect(await threads.editComment(mentor.viewer, edit)).toEqual({ ok: true })
    expect((await read(mentor))?.threads[0]?.comments[1]).toMatchObject({ text: '고친 답', editedAt: null })
    await send(mentor)
    expect(await threads.editComment(mentor.viewer, { ...edit, text: '또 고친 답' })).toEqual({ ok: true })
    expect((await read(owner))?.threads[0]?.comments[1]).toMatchObject({
      text: '또 고친 답',
      editedAt: expect.any(Date),
    })
    for (const { viewer } of [owner, colleague, stranger, ended])
      expect(await threads.editComment(viewer, { ...edit, text: '남의 말' })).toMatchObject({
        code: 'thread-not-found',
      })
    expect(await threads.deleteDraft(mentor.viewer, owner.id, id)).toMatchObject({ code: 'comment-sent' })
    expect(await words(colleague)).toEqual([['물어봐요', '또 고친 답']])
    for (const by of [stranger, ended, elsewhere])
      expect((await answer(by, thread, '몰래')).result).toMatchObject({ code: 'thread-not-found' })
    await database()`delete from thread where owner_id = ${owner.id}`
  })

  it('a draft that is taken back leaves nothing, and takes nothing else with it', async () => {
    const thread = await start(mentor, '첫 초안')
    expect((await answer(colleague, thread, '남의 초안에')).result).toMatchObject({
      code: 'thread-not-found',
    })
    const { id } = await answer(mentor, thread, '둘째 초안')
    expect(await threads.deleteDraft(colleague.viewer, owner.id, id)).toMatchObject({ ok: false })
    expect(await threads.deleteDraft(mentor.viewer, owner.id, thread)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['둘째 초안']])
    expect(await threads.deleteDraft(mentor.viewer, owner.id, id)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([])
  })

  it('either side settles it and takes it up again', async () => {
    const thread = await start(owner, '끝낼 말')
    const resolvedAt = async () => (await read(owner))?.threads[0]?.resolvedAt
    expect(await threads.resolveThread(mentor.viewer, owner.id, thread, true)).toEqual({ ok: true })
    expect(await resolvedAt()).toBeInstanceOf(Date)
    expect(await threads.resolveThread(owner.viewer, owner.id, thread, false)).toEqual({ ok: true })
    expect(await resolvedAt()).toBeNull()
    for (const { viewer } of [stranger, ended, elsewhere])
      expect(await threads.resolveThread(viewer, owner.id, thread, true)).toMatchObject({ ok: false })
    const draft = await start(mentor, '초안')
    expect(await threads.resolveThread(mentor.viewer, owner.id, draft, true)).toMatchObject({ ok: false })
    await database()`delete from thread where owner_id = ${owner.id}`
  })
})

it('a page that is full takes no more', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, () => ({
      owner_id: owner.id,
      id: newId(),
      analysis_id: analysis,
      section_id: section,
      quote: '',
    }))
  await database()`insert into thread ${database()(rows(threadsLimit - 1))}`
  await database()`update thread set sent_at = now() where owner_id = ${owner.id}`
  expect(await threads.startThread(mentor.viewer, about('마지막'))).toEqual({ ok: true })
  expect(await threads.startThread(mentor.viewer, about('더'))).toMatchObject({ code: 'thread-many' })
  expect((await analyses.findLoss(owner.viewer, owner.id, analysis))?.threads).toBe(threadsLimit - 1)
  await database()`delete from thread where owner_id = ${owner.id}`
})
