import { v7 as newId } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import { deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { findKys } from '@/features/kys/queries'
import { reply, startThread } from './mutations'
import { readersOf } from './rules'
import { actor, openScene } from './testing/scene'

const scene = await openScene()
const { owner, mentor, colleague, elsewhere, ended, stranger, analysis, item, section } = scene
const { about, read, words, forget, close } = scene

afterAll(close)

describe('a thread', () => {
  it("of the owner's is with a mentor who can read it, and with that one alone", async () => {
    const first = about('너에게', { reader: colleague.id })
    expect(await startThread(owner.viewer, about('누구에게?', { reader: null }))).toMatchObject({
      fieldErrors: { reader: ['thread-reader'] },
    })
    for (const { id } of [elsewhere, ended, stranger, owner])
      expect(await startThread(owner.viewer, about('아무나', { reader: id }))).toEqual({
        ok: false,
        code: 'thread-reader-gone',
      })
    expect(await startThread(owner.viewer, first)).toEqual({ ok: true })
    expect(await startThread(owner.viewer, { ...first, reader: mentor.id })).toMatchObject({
      code: 'thread-reader-gone',
    })
    expect(await words(colleague)).toEqual([['너에게']])
    expect(await words(mentor)).toEqual([])
    await forget()
  })

  it('on the KYS is with any mentor, who answers once an analysis is open', async () => {
    const reader = await actor('KYS만 보는 멘토')
    await createMentorship(owner.id, reader.id)
    const page = await findKys(owner.viewer, owner.id)
    const home = page?.sections.find(({ kind }) => kind === 'goals')?.id
    expect(page?.pageThreads.partners).toContainEqual({
      id: reader.id,
      name: 'KYS만 보는 멘토',
      answers: false,
    })
    const input = about('목표를 봐 주세요', { analysis: null, section: home, node: null, reader: reader.id })
    expect(await startThread(owner.viewer, input)).toEqual({ ok: true })
    const seen = (await findKys(reader.viewer, owner.id))?.pageThreads
    expect(seen).toMatchObject({ partners: [], threads: [{ readers: [reader.id] }] })
    expect((await findKys(mentor.viewer, owner.id))?.pageThreads.threads).toEqual([])
    expect(
      await reply(reader.viewer, { owner: owner.id, thread: input.id, id: newId(), text: '답' }),
    ).toMatchObject({ code: 'thread-not-found' })
    await forget()
    await deletePerson(reader.id)
  })

  it('of before is read by those who read it then, while they are mentors here', async () => {
    const about = { analysisId: analysis, sectionId: section, nodeId: item, authorId: mentor.id }
    const readers = [mentor, colleague, elsewhere, ended].map(({ id }) => id)
    await createThread(owner.id, about, { text: '예전 이야기', readers })
    for (const reader of [owner, mentor, colleague]) expect(await words(reader)).toEqual([['예전 이야기']])
    expect(await words(ended)).toBeNull()
    const [thread] = (await read(owner))?.threads ?? []
    const { partners = [] } = (await read(owner)) ?? {}
    const of = { owner, viewer: owner }
    expect(thread && readersOf(thread, of, partners)).toEqual({
      now: [owner.id, mentor.id, colleague.id],
      before: [elsewhere.id, ended.id],
    })
    expect((await read(owner))?.names).toMatchObject({ [ended.id]: '지난 멘토' })
    await forget()
  })
})
