import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner as database } from '@/db/testing/factories'
import { openLimit } from '../rules/limits'
import { type Actor, type New, openScene, type Scene } from '../testing/scene'
import { answerSuggestion } from './answer'
import { changeDraft, suggest } from './suggest'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const decline = (suggestion: string) =>
  answerSuggestion(scene.owner.viewer, { answer: 'decline', suggestion, slot: 'list' })

describe('a draft', () => {
  it('is its author’s alone until it is sent, then read by the owner and no other mentor', async () => {
    const node = await scene.write('required', 'Redis')
    expect(await scene.draft(scene.mentor, { kind: 'words', node, text: 'Redis 캐싱' })).toEqual({ ok: true })
    const mine = await scene.newest(scene.mentor)
    expect(mine).toMatchObject({ kind: 'words', nodeId: node, quote: 'Redis', mine: true, sentAt: null })
    for (const one of [scene.owner, scene.second, scene.elsewhere, scene.stranger])
      expect(await scene.read(one)).toEqual([])
    expect(await decline(mine.id)).toMatchObject({ ok: false, code: 'not-found' })
    await scene.send(scene.mentor)
    expect(await scene.read(scene.owner)).toMatchObject([
      { id: mine.id, author: '멘토', mine: false, sentAt: expect.any(Date) },
    ])
    for (const one of [scene.second, scene.elsewhere, scene.stranger])
      expect(await scene.read(one)).toEqual([])
    await decline(mine.id)
  })

  it('is reworded and removed by its author alone, and no more once it is sent', async () => {
    const node = await scene.write('required', 'Kafka')
    await scene.draft(scene.mentor, { kind: 'todo', node, text: '토픽 하나 만들기' })
    const { id } = await scene.newest(scene.mentor)
    const reword = (by: Actor, text: string) =>
      changeDraft(by.viewer, { change: 'reword', owner: scene.owner.id, suggestion: id, text })
    const late = { ok: false, code: 'suggestion-sent' }
    for (const one of [scene.owner, scene.second, scene.stranger])
      expect(await reword(one, '몰래')).toEqual(late)
    expect(await reword(scene.mentor, '가'.repeat(2_001))).toMatchObject({
      fieldErrors: { text: ['too-long'] },
    })
    expect(await reword(scene.mentor, '토픽 둘 만들기')).toEqual({ ok: true })
    expect(await scene.newest(scene.mentor)).toMatchObject({ text: '토픽 둘 만들기' })
    await scene.send(scene.mentor)
    expect(await reword(scene.mentor, '늦게')).toEqual(late)
    const gone = { change: 'remove', owner: scene.owner.id, suggestion: id } as const
    expect(await changeDraft(scene.mentor.viewer, gone)).toEqual(late)
    await scene.draft(scene.mentor, { kind: 'competency', text: '지울 것' })
    const drafted = { ...gone, suggestion: (await scene.newest(scene.mentor)).id }
    expect(await changeDraft(scene.second.viewer, drafted)).toEqual(late)
    expect(await changeDraft(scene.mentor.viewer, drafted)).toEqual({ ok: true })
    expect((await scene.newest(scene.mentor)).text).toBe('토픽 둘 만들기')
    await decline(id)
  })

  it('is refused where the analysis is not open, the item not there, or nothing new said', async () => {
    const node = await scene.write('required', 'JPA')
    const todo = await scene.write('todo', '읽기')
    const given: New = { kind: 'words', node, text: '몰래' }
    const refused = { ok: false, code: 'not-found' }
    for (const one of [scene.owner, scene.elsewhere, scene.stranger])
      expect(await scene.draft(one, given)).toEqual(refused)
    expect(await scene.draft(scene.mentor, { kind: 'todo', node: todo, text: '할 일 아래 할 일' })).toEqual(
      refused,
    )
    const closed = { kind: 'competency', owner: scene.owner.id, analysis: scene.other, text: '몰래' } as const
    expect(await suggest(scene.mentor.viewer, closed)).toEqual(refused)
    const gone = { ok: false, code: 'suggestion-item-gone' }
    expect(await scene.draft(scene.mentor, { kind: 'words', node: newId(), text: '없는 것' })).toEqual(gone)
    expect(await scene.draft(scene.mentor, { kind: 'words', node, text: 'JPA' })).toMatchObject({
      fieldErrors: { text: ['suggestion-same'] },
    })
  })

  it('is one of not too many', async () => {
    const row = {
      owner_id: scene.owner.id,
      analysis_id: scene.analysis,
      kind: 'competency',
      author_id: scene.second.id,
    }
    const many = Array.from({ length: openLimit }, () => ({ ...row, id: newId(), text: '많이' }))
    await database()`insert into suggestion ${database()(many)}`
    expect(await scene.draft(scene.second, { kind: 'competency', text: '하나 더' })).toEqual({
      ok: false,
      code: 'suggestion-many',
    })
    await database()`delete from suggestion where author_id = ${scene.second.id}`
  })
})
