import { expect, test, vi } from 'vitest'
import { drawn } from '@/features/outline/editing/rules/sketch'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { transfer } from '@/features/outline/editing/rules/transfer'
import type { Section } from '@/features/outline/model/rules/outline'
import { bringBack, restoreOperations } from '@/features/outline/model/rules/restore'
import { writing } from './writing-desk'

const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })

test('a collision keeps both texts; the rest of the queue goes on', async () => {
  const { server, write, text, queue, state, serverText } = writing('a', 'b')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  write('a', 'mine')
  write('b', 'other')
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().conflicts).toEqual([{ node: 'a', mine: 'mine', theirs: 'theirs', version: 2 }])
  expect([text('a'), serverText('a'), serverText('b')]).toEqual(['mine', 'theirs', 'other'])
})

test('while it is asked, writing goes on in the own text', async () => {
  const { server, write, text, queue, state, store } = writing('a')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  write('a', 'mine')
  await until(() => expect(state()).toBe('refused'))
  write('a', 'mine!')
  store.adopt(server.outline)
  expect(text('a')).toBe('mine!')
  expect(queue.getStatus().conflicts[0]).toMatchObject({ mine: 'mine!' })
  queue.dropConflict('a')
  expect(text('a')).toBe('theirs')
  store.dispatch([{ kind: 'edit', id: 'y', node: 'a', text: 'mine!', seen: 2 }])
  await until(() => expect(state()).toBe('saved'))
  expect(server.outline.nodes[0]).toMatchObject({ text: 'mine!', version: 3 })
})

test('the same words on both sides are no question', async () => {
  const { server, write, state } = writing('a')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'same', seen: 1 })
  write('a', 'same')
  await until(() => expect(state()).toBe('saved'))
})

test('words for an item that is gone stay, with those of its new children', async () => {
  const { server, store, write, queue, state } = writing('a', '  b', 'z')
  server.change({ kind: 'delete', id: 'x', node: 'a' })
  write('a', 'orphan')
  const child = splitNode(store.getOutline(), 'a', 6)
  store.dispatch(child.operations)
  write(child.caret?.node as string, 'child')
  write('z', 'goes on')
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().refused.map(({ text, code }) => [text, code])).toEqual([
    ['orphan', 'gone'],
    ['child', 'gone'],
  ])
  expect(server.outline.nodes.map(({ text }) => text)).toEqual(['goes on'])
})

test('one operation that the server can not read does not stop the others', async () => {
  const { server, write, queue, state, serverText } = writing('a', 'b', 'c')
  const invalid = () => ({ ok: false, code: 'invalid' }) as const
  server.answers = [invalid, invalid, invalid]
  write('a', 'bad')
  write('b', 'good')
  write('c', 'fine')
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().refused.map(({ text }) => text)).toContain('bad')
  await until(() => expect([serverText('b'), serverText('c')]).toEqual(['good', 'fine']))
})

test('an item that was deleted elsewhere comes back in its place, with the words written here', async () => {
  const { server, store, write, queue, state } = writing('a', '  b', '  c', 'z')
  server.change({ kind: 'delete', id: 'x', node: 'b' })
  write('b', 'mine')
  await until(() => expect(state()).toBe('refused'))
  store.adopt(server.outline)
  const [edit] = queue.getStatus().refused
  store.dispatch(bringBack(store.getOutline(), edit?.back ?? [], edit?.text ?? ''))
  queue.dropRefused(edit?.id ?? '')
  await until(() => expect(state()).toBe('saved'))
  expect(drawn(server.outline)).toEqual(['a', '  mine', '  c', 'z'])
})

test('it comes back at the top when what it stood below is gone too', async () => {
  const { server, store, write, queue, state } = writing('a', '  b', 'z')
  server.change({ kind: 'delete', id: 'x', node: 'a' })
  write('b', 'mine')
  await until(() => expect(state()).toBe('refused'))
  store.adopt(server.outline)
  const [edit] = queue.getStatus().refused
  store.dispatch(bringBack(store.getOutline(), edit?.back ?? [], edit?.text ?? ''))
  await until(() => expect(drawn(server.outline).toSorted()).toEqual(['mine', 'z']))
})

test('an item that was edited elsewhere is not deleted unseen', async () => {
  const { server, store, queue, state, text } = writing('a', 'b')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  store.dispatch([{ kind: 'delete', id: 'y', node: 'a' }])
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().refused).toMatchObject([{ text: null, code: 'changed' }])
  expect([text('a'), server.outline.nodes.map((node) => node.text)]).toEqual(['theirs', ['theirs', 'b']])
  store.dispatch([{ kind: 'delete', id: 'z', node: 'a' }])
  await until(() => expect(server.outline.nodes.map((node) => node.text)).toEqual(['b']))
})

test('not even after own words for it: they are given up, the others are not', async () => {
  const { server, store, write, queue, state } = writing('a', 'b')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  write('a', 'mine')
  store.dispatch([{ kind: 'delete', id: 'y', node: 'a' }])
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().refused).toMatchObject([{ code: 'changed' }])
  expect(server.outline.nodes.map((node) => node.text)).toEqual(['theirs', 'b'])
})

test('the other text of a question that was answered long ago never comes back', async () => {
  const { server, store, write, queue, state, text } = writing('a', 'b')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  write('a', 'mine')
  await until(() => expect(state()).toBe('refused'))
  queue.dropConflict('a')
  write('a', 'answer')
  await until(() => expect(state()).toBe('saved'))
  const undo = restoreOperations(store.getOutline(), 'a')
  store.dispatch([{ kind: 'delete', id: 'y', node: 'a' }, ...undo])
  await until(() => expect(state()).toBe('saved'))
  store.adopt({ ...server.outline })
  expect(text('a')).toBe('answer')
})

test('a drag over words written elsewhere is given up as a whole, what was written after it is kept', async () => {
  const { server, store, write, queue, state } = writing('a', '  b', '  c', 'z')
  server.change({ kind: 'edit', id: 'x', node: 'b', text: 'theirs', seen: 1 })
  write('a', 'written before')
  const section: Section = { id: 'todo', analysisId: 'analysis', kind: 'todo', heading: null, position: 'a1' }
  store.dispatch(transfer(store.getOutline(), ['a'], { section, parent: null, after: null }))
  write('c', 'written after')
  write('z', 'goes on')
  await until(() => expect(state()).toBe('refused'))
  expect(drawn(server.outline)).toEqual(['written before', '  theirs', '  c', 'goes on'])
  expect(drawn(store.getOutline())).toEqual(['written before', '  theirs', '  c', 'goes on'])
  expect(queue.getStatus().refused.map(({ text, code }) => [text, code])).toEqual([
    [null, 'changed'],
    ['written after', 'changed'],
  ])
})
