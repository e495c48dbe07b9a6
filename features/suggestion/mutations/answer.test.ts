import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { actor, openScene, type Scene } from '../testing/scene'
import { answerSuggestion } from './answer'
import { changeDraft } from './suggest'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const edit = (node: string, text: string, seen: number) =>
  applyOperations(scene.owner.viewer, scene.owner.id, [{ kind: 'edit', id: newId(), node, text, seen }])

const remove = (node: string) =>
  applyOperations(scene.owner.viewer, scene.owner.id, [{ kind: 'delete', id: newId(), node }])

const answer = (suggestion: string, text: string, seen?: number, by = scene.owner) =>
  answerSuggestion(by.viewer, { answer: 'reword', suggestion, slot: 'list', text, seen })
const decline = (suggestion: string, by = scene.owner) =>
  answerSuggestion(by.viewer, { answer: 'decline', suggestion, slot: 'list' })

const originsOf = (suggestion: string) =>
  database()`select body ->> 'kind' as kind, actor_id from operation where suggestion_id = ${suggestion} order by index`

const outcomeOf = async (suggestion: string) =>
  (await scene.read(scene.owner)).find(({ id }) => id === suggestion)?.outcome

describe('accepting', () => {
  it('writes a new competency at the end, as the owner’s own operation with its origin', async () => {
    await scene.write('required', '마지막 역량')
    const id = await scene.suggested({ kind: 'competency', text: '장애 대응' })
    expect(await answer(id, '장애 대응과 회고')).toEqual({
      ok: true,
      data: { answer: 'reword', kind: 'competency', slot: 'list' },
    })
    expect((await scene.texts('required')).slice(-2)).toEqual(['마지막 역량', '장애 대응과 회고'])
    expect(await originsOf(id)).toEqual([{ kind: 'insert', actor_id: scene.owner.id }])
    expect(await scene.read(scene.owner)).toContainEqual(
      expect.objectContaining({ id, text: '장애 대응', outcome: 'accepted', answeredAt: expect.any(Date) }),
    )
    expect((await scene.read(scene.mentor)).find((one) => one.id === id)?.outcome).toBe('accepted')
  })

  it('makes the outline that is missing', async () => {
    const { sections } = await scene.rows()
    const section = sections.find(({ kind }) => kind === 'required')?.id ?? ''
    await applyOperations(scene.owner.viewer, scene.owner.id, [
      { kind: 'delete-section', id: newId(), section },
    ])
    const id = await scene.suggested({ kind: 'competency', text: '처음 역량' })
    await answer(id, '처음 역량')
    expect(await scene.texts('required')).toEqual(['처음 역량'])
    expect((await originsOf(id)).map(({ kind }) => kind)).toEqual(['section', 'insert'])
  })

  it('links a new to-do to its competency, if that is still there', async () => {
    const node = await scene.write('required', '관측성')
    const first = await scene.suggested({ kind: 'todo', node, text: '대시보드 만들기' })
    await answer(first, '대시보드 만들기')
    const { outline } = await scene.rows()
    const todo = outline.nodes.find(({ text }) => text === '대시보드 만들기')
    expect(todo?.box).toBe('open')
    expect(outline.links).toContainEqual({ nodeId: todo?.id, competencyId: node })
    expect((await originsOf(first)).map(({ kind }) => kind)).toEqual(['insert', 'link'])

    const late = await scene.suggested({ kind: 'todo', node, text: '알림 걸기' })
    await remove(node)
    expect(await answer(late, '알림 걸기')).toMatchObject({ ok: true })
    expect((await originsOf(late)).map(({ kind }) => kind)).toEqual(['insert'])
    expect(await scene.texts('todo')).toContain('알림 걸기')
  })

  it('rewords the item that the form showed', async () => {
    const node = await scene.write('required', '배포')
    const id = await scene.suggested({ kind: 'words', node, text: '무중단 배포' })
    const asItIs = { answer: 'accept', suggestion: id, slot: 'list', text: '적다 만 글', seen: 1 } as const
    expect(await answerSuggestion(scene.owner.viewer, asItIs)).toMatchObject({ ok: true })
    expect(await answerSuggestion(scene.owner.viewer, asItIs)).toMatchObject({
      values: { text: '적다 만 글' },
    })
    expect(await scene.texts('required')).toContain('무중단 배포')
    expect((await originsOf(id)).map(({ kind }) => kind)).toEqual(['edit'])
  })

  it('asks again when the item changed meanwhile, and nothing is lost', async () => {
    const node = await scene.write('required', '보안')
    const id = await scene.suggested({ kind: 'words', node, text: '웹 보안' })
    await edit(node, '보안 기초', 1)
    expect(await answer(id, '웹 보안과 암호', 1)).toMatchObject({
      ok: false,
      code: 'suggestion-changed',
      values: { suggestion: id, slot: 'list', text: '웹 보안과 암호', current: '보안 기초', seen: '2' },
    })
    expect(await outcomeOf(id)).toBeNull()
    expect(await scene.texts('required')).toContain('보안 기초')
    expect(await answer(id, '웹 보안과 암호', 2)).toMatchObject({ ok: true })
    expect(await scene.texts('required')).toContain('웹 보안과 암호')
  })

  it('says so when the item is gone, and leaves it to be declined', async () => {
    const node = await scene.write('required', '지울 역량')
    const id = await scene.suggested({ kind: 'words', node, text: '다른 말' })
    await remove(node)
    expect(await answer(id, '다른 말', 1)).toMatchObject({
      ok: false,
      code: 'suggestion-gone',
      values: { text: '다른 말' },
    })
    expect(await outcomeOf(id)).toBeNull()
    expect(await decline(id)).toMatchObject({ ok: true })
  })

  it('happens once, also from two tabs at once', async () => {
    const id = await scene.suggested({ kind: 'competency', text: '두 번' })
    const both = await Promise.all([answer(id, '두 번'), answer(id, '두 번')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ ok: false, code: 'suggestion-answered' }))
    expect((await scene.texts('required')).filter((text) => text === '두 번')).toHaveLength(1)
    expect(await decline(id)).toMatchObject({ ok: false, code: 'suggestion-answered' })
    expect(await outcomeOf(id)).toBe('accepted')
  })

  it('is for the owner alone', async () => {
    const id = await scene.suggested({ kind: 'competency', text: '남의 손' })
    for (const one of [scene.mentor, scene.second, scene.elsewhere, scene.stranger]) {
      expect(await answer(id, '남의 손', undefined, one)).toMatchObject({ ok: false, code: 'not-found' })
      expect(await decline(id, one)).toMatchObject({ ok: false, code: 'not-found' })
    }
    expect(await outcomeOf(id)).toBeNull()
    expect(await decline(id)).toEqual({
      ok: true,
      data: { answer: 'decline', kind: 'competency', slot: 'list' },
    })
    expect(await scene.texts('required')).not.toContain('남의 손')
    expect(await originsOf(id)).toEqual([])
  })
})

it('what was suggested stays when the mentorship ends and when the mentor leaves', async () => {
  const leaving = await actor('떠날 멘토')
  const mentorship = await createMentorship(scene.owner.id, leaving.id, [scene.analysis])
  await scene.draft(leaving, { kind: 'competency', text: '남을 제안' })
  const { id } = await scene.newest(leaving)
  await scene.send(leaving)
  await scene.draft(leaving, { kind: 'competency', text: '보내지 않은 제안' })
  const unsent = await scene.newest(leaving)
  await endMentorship(mentorship)
  expect(await scene.read(leaving)).toEqual([])
  const change = { change: 'reword', owner: scene.owner.id, suggestion: unsent.id, text: '늦게' } as const
  expect(await changeDraft(leaving.viewer, change)).toEqual({ ok: false, code: 'suggestion-sent' })
  const seen = async () => (await scene.read(scene.owner)).find((one) => one.id === id)
  expect(await seen()).toMatchObject({ author: '떠날 멘토' })
  await deletePerson(leaving.id)
  expect(await seen()).toMatchObject({ author: null, mine: false, text: '남을 제안' })
  expect(await answer(id, '남을 제안')).toMatchObject({ ok: true })
})
