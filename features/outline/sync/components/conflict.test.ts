import { expect, test, vi } from 'vitest'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { writing } from '../testing/writing-desk'
import type { Answer } from './outline-store'

const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })

/** Two have written in one item, and one of them has been asked. */
async function asked() {
  const desk = writing('a:처음', 'b')
  desk.server.change({ kind: 'edit', id: 'x', node: 'a', text: '처음 남의글', seen: 1 })
  desk.write('a', '처음 내글')
  await until(() => expect(desk.state()).toBe('refused'))
  const answer = (chosen: Answer) => {
    const [conflict] = desk.queue.getStatus().conflicts
    if (conflict) desk.store.answer(conflict, chosen)
  }
  const settled = () => until(() => expect(desk.state()).toBe('saved'))
  const texts = () => desk.store.getOutline().nodes.map(({ text }) => text)
  return { ...desk, answer, settled, texts }
}

test('words that give way to those of others come back by undoing, without another question', async () => {
  const { answer, settled, store, text, serverText } = await asked()
  answer('theirs')
  await settled()
  expect([text('a'), serverText('a')]).toEqual(['처음 남의글', '처음 남의글'])

  store.undo()
  expect(text('a')).toBe('처음 내글')
  await settled()
  expect(serverText('a')).toBe('처음 내글')
  store.undo()
  await settled()
  expect([text('a'), serverText('a')]).toEqual(['처음', '처음'])

  store.redo()
  store.redo()
  await settled()
  expect([text('a'), serverText('a')]).toEqual(['처음 남의글', '처음 남의글'])
})

test('what is typed on after the answer is a step of its own', async () => {
  const { answer, settled, store, write, text } = await asked()
  answer('theirs')
  write('a', '처음 남의글!')
  store.undo()
  expect(text('a')).toBe('처음 남의글')
  store.undo()
  expect(text('a')).toBe('처음 내글')
  await settled()
})

test('words that stay are undone as if nobody had asked', async () => {
  const { answer, settled, store, text, serverText } = await asked()
  answer('mine')
  await settled()
  expect(serverText('a')).toBe('처음 내글')
  store.undo()
  await settled()
  expect([text('a'), serverText('a')]).toEqual(['처음', '처음'])
})

test('an item that is dragged before its question is answered keeps both texts, and the answer counts', async () => {
  for (const chosen of ['theirs', 'mine'] as const) {
    const { server, answer, store, text, serverText, queue } = await asked()
    const section = {
      id: 'todo',
      analysisId: 'analysis',
      kind: 'todo',
      heading: null,
      position: 'a1',
    } as const
    store.dispatch(transfer(store.getOutline(), ['a'], { section, parent: null, after: null }))
    await until(() => expect(queue.operations()).toEqual([]))
    expect(server.outline.nodes.find(({ id }) => id === 'a')).toMatchObject({ sectionId: 'todo' })
    expect([text('a'), serverText('a')]).toEqual(['처음 내글', '처음 남의글'])
    answer(chosen)
    await until(() => expect(queue.operations()).toEqual([]))
    const kept = chosen === 'mine' ? '처음 내글' : '처음 남의글'
    expect([text('a'), serverText('a')]).toEqual([kept, kept])
    expect(queue.getStatus().conflicts).toEqual([])
  }
})

test('words that are asked about stand aside when another device deletes their item', async () => {
  const { server, store, queue, state } = await asked()
  server.change({ kind: 'delete', id: 'y', node: 'a' })
  store.adopt(server.outline)
  expect(queue.getStatus()).toMatchObject({
    conflicts: [],
    refused: [{ text: '처음 내글', code: 'gone', section: expect.any(String) }],
  })
  expect(state()).toBe('refused')
})

test('whoever deletes an item answers its question by that, and undo brings back what was shown', async () => {
  const { store, queue, settled, text, serverText } = await asked()
  store.dispatch([{ kind: 'delete', id: 'y', node: 'a' }])
  await settled()
  expect(queue.getStatus()).toMatchObject({ conflicts: [], refused: [] })
  store.undo()
  await settled()
  expect([text('a'), serverText('a')]).toEqual(['처음 내글', '처음 내글'])
})

test('keeping both is one step', async () => {
  const { answer, settled, store, texts } = await asked()
  answer('both')
  await settled()
  expect(texts().toSorted()).toEqual(['b', '처음 남의글', '처음 내글'].toSorted())
  store.undo()
  await settled()
  expect(texts()).toEqual(['처음 내글', 'b'])
})
