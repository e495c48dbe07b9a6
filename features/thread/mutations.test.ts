import { v7 as newId } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import { owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { findLoss } from '@/features/analysis/queries/pages'
import { findKys } from '@/features/kys/queries'
import { standardSections } from '@/features/outline/model/rules/sections'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { deleteDraft, editComment, reply, resolveThread, startThread } from './mutations'
import { threadsLimit } from './rules'
import { type Actor, actor, openScene } from './testing/scene'

const scene = await openScene()
const { owner, mentor, colleague, elsewhere, ended, stranger, analysis, other, item, section } = scene
const { write, about, read, words, readersSeenBy, send, forget, close } = scene

afterAll(close)

describe('a thread', () => {
  it("of a mentor is a draft, the mentor's alone, until it is sent", async () => {
    const input = about('왜 Redis인가요?')
    expect(await startThread(mentor.viewer, input)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['왜 Redis인가요?']])
    expect(await words(owner)).toEqual([])
    expect(await readersSeenBy(owner)).toEqual([])
    await send(mentor)
    for (const reader of [owner, mentor]) expect(await words(reader)).toEqual([['왜 Redis인가요?']])
    expect(await words(colleague)).toEqual([])
    expect((await read(colleague))?.names).toEqual({})
    expect(await words(elsewhere)).toBeNull()
    const found = await read(owner)
    expect(found).toMatchObject({
      names: { [mentor.id]: '멘토' },
      threads: [{ id: input.id, nodeId: item, sectionId: section, quote: 'Redis', readers: [mentor.id] }],
    })
    expect(found?.partners).toEqual([
      { id: mentor.id, name: '멘토', answers: true },
      { id: colleague.id, name: '동료 멘토', answers: true },
    ])
    await forget()
  })

  it("of the owner stands at once, with the item's words as they are in the database", async () => {
    await startThread(owner.viewer, about('봐 주세요'))
    await applyOperations(owner.viewer, owner.id, [
      { kind: 'edit', id: newId(), node: item, text: 'Redis 락', seen: 1 },
    ])
    const found = await read(mentor)
    expect(found?.threads.map(({ quote }) => quote)).toEqual(['Redis'])
    expect(found?.names).toEqual({ [owner.id]: '한별', [mentor.id]: '멘토' })
    expect(await words(colleague)).toEqual([])
    await forget()
  })

  it('on a section that nobody has written in, and on the KYS', async () => {
    const empty = standardSections(owner.id, analysis, []).find(({ kind }) => kind === 'gap')?.id
    expect(await startThread(mentor.viewer, about('Gap은요?', { section: empty, node: null }))).toEqual({
      ok: true,
    })
    expect((await read(mentor))?.threads[0]?.quote).toBe('Gap')
    const strength = await write('strength', '집요함', null)
    const page = await findKys(elsewhere.viewer, owner.id)
    const home = page?.sections.find(({ kind }) => kind === 'strength')?.id
    const onKys = about('좋아요', { analysis: null, section: home, node: strength })
    expect(await startThread(elsewhere.viewer, onKys)).toEqual({ ok: true })
    expect((await findKys(elsewhere.viewer, owner.id))?.pageThreads.threads).toMatchObject([
      { quote: '집요함' },
    ])
    expect((await findKys(mentor.viewer, owner.id))?.pageThreads.threads).toEqual([])
    await forget()
  })

  it('counts once when it is sent twice, with the words sent last', async () => {
    const input = about('하나')
    await startThread(mentor.viewer, input)
    expect(await startThread(mentor.viewer, { ...input, text: '둘' })).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['둘']])
    await forget()
  })

  it('is refused to everybody else, and nothing is stored', async () => {
    for (const { viewer } of [stranger, ended, elsewhere])
      expect(await startThread(viewer, about('몰래'))).toEqual({
        ok: false,
        code: 'thread-not-found',
      })
    expect(await startThread(colleague.viewer, about('내 이름으로'))).toEqual({ ok: true })
    expect((await read(colleague))?.threads).toMatchObject([{ readers: [colleague.id] }])
    await forget()
    for (const { viewer } of [stranger, ended])
      expect(await startThread(viewer, about('몰래', { analysis: null }))).toMatchObject({
        code: 'thread-not-found',
      })
    expect(await database()`select 1 from thread where owner_id = ${owner.id}`).toHaveLength(0)
  })

  it('is refused on an item that is gone, or stands elsewhere', async () => {
    const gone = { ok: false, code: 'thread-item-gone' }
    expect(await startThread(mentor.viewer, about('어디?', { node: newId() }))).toEqual(gone)
    expect(await startThread(owner.viewer, about('어디?', { section: newId() }))).toEqual(gone)
    const hidden = await write('required', '숨은 역량', other)
    expect(await startThread(mentor.viewer, about('어디?', { node: hidden }))).toEqual(gone)
  })

  it('outlives its item and its author', async () => {
    const leaving = await actor('떠날 멘토')
    await createMentorship(owner.id, leaving.id, [analysis])
    const doomed = await write('required', '지울 역량')
    await startThread(leaving.viewer, about('남을 말', { node: doomed }))
    await send(leaving)
    await applyOperations(owner.viewer, owner.id, [{ kind: 'delete', id: newId(), node: doomed }])
    await deletePerson(leaving.id)
    expect((await read(owner))?.threads).toMatchObject([
      { nodeId: doomed, quote: '지울 역량', comments: [{ text: '남을 말', authorId: null }] },
    ])
    await forget()
  })
})

describe('within a thread', () => {
  const start = async (by: Actor, text: string) => {
    const input = about(text)
    await startThread(by.viewer, input)
    return input.id
  }
  const answer = (by: Actor, thread: string, text: string) => {
    const id = newId()
    return reply(by.viewer, { owner: owner.id, thread, id, text }).then((result) => ({ id, result }))
  }

  it("others answer, and change their own words alone; a mentor's answer waits", async () => {
    const thread = await start(owner, '물어봐요')
    const { id, result } = await answer(mentor, thread, '답이에요')
    expect(result).toEqual({ ok: true })
    expect(await words(owner)).toEqual([['물어봐요']])
    const edit = { owner: owner.id, comment: id, text: '고친 답' }
    expect(await editComment(mentor.viewer, edit)).toEqual({ ok: true })
    expect((await read(mentor))?.threads[0]?.comments[1]).toMatchObject({ text: '고친 답', editedAt: null })
    await send(mentor)
    expect(await editComment(mentor.viewer, { ...edit, text: '또 고친 답' })).toEqual({ ok: true })
    expect((await read(owner))?.threads[0]?.comments[1]).toMatchObject({
      text: '또 고친 답',
      editedAt: expect.any(Date),
    })
    for (const { viewer } of [owner, colleague, stranger, ended])
      expect(await editComment(viewer, { ...edit, text: '남의 말' })).toMatchObject({
        code: 'thread-not-found',
      })
    expect(await deleteDraft(mentor.viewer, owner.id, id)).toMatchObject({ code: 'comment-sent' })
    expect(await words(colleague)).toEqual([])
    for (const by of [colleague, stranger, ended, elsewhere])
      expect((await answer(by, thread, '몰래')).result).toMatchObject({ code: 'thread-not-found' })
    await forget()
  })

  it('a draft that is taken back leaves nothing, and takes nothing else with it', async () => {
    const thread = await start(mentor, '첫 초안')
    expect((await answer(colleague, thread, '남의 초안에')).result).toMatchObject({
      code: 'thread-not-found',
    })
    const { id } = await answer(mentor, thread, '둘째 초안')
    expect(await deleteDraft(colleague.viewer, owner.id, id)).toMatchObject({ ok: false })
    expect(await deleteDraft(mentor.viewer, owner.id, thread)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([['둘째 초안']])
    expect(await deleteDraft(mentor.viewer, owner.id, id)).toEqual({ ok: true })
    expect(await words(mentor)).toEqual([])
  })

  it('either side resolves it and takes it up again', async () => {
    const thread = await start(owner, '끝낼 말')
    const resolvedAt = async () => (await read(owner))?.threads[0]?.resolvedAt
    expect(await resolveThread(mentor.viewer, owner.id, thread, true)).toEqual({ ok: true })
    expect(await resolvedAt()).toBeInstanceOf(Date)
    expect(await resolveThread(owner.viewer, owner.id, thread, false)).toEqual({ ok: true })
    expect(await resolvedAt()).toBeNull()
    for (const { viewer } of [colleague, stranger, ended, elsewhere])
      expect(await resolveThread(viewer, owner.id, thread, true)).toMatchObject({ ok: false })
    const draft = await start(mentor, '초안')
    expect(await resolveThread(mentor.viewer, owner.id, draft, true)).toMatchObject({ ok: false })
    await forget()
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
  await database()`insert into thread_reader select owner_id, id, ${mentor.id} from thread where owner_id = ${owner.id}`
  await database()`update thread set sent_at = now() where owner_id = ${owner.id}`
  expect(await startThread(mentor.viewer, about('마지막'))).toEqual({ ok: true })
  expect(await startThread(mentor.viewer, about('더'))).toMatchObject({ code: 'thread-many' })
  expect((await findLoss(owner.viewer, owner.id, analysis))?.threads).toBe(threadsLimit - 1)
  await forget()
})
