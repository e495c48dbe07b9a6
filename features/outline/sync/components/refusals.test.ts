import { expect, test, vi } from 'vitest'
import { drawn } from '@/features/outline/editing/rules/sketch'
import { transfer } from '@/features/outline/editing/rules/transfer'
import type { Section } from '@/features/outline/model/rules/outline'
import { bringBack } from '@/features/outline/model/rules/restore'
import { writing } from '../testing/writing-desk'

const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })

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

const section: Section = { id: 'todo', analysisId: 'analysis', kind: 'todo', heading: null, position: 'a1' }

test('words that were written before a drag and after it are asked about as they are last', async () => {
  const { server, store, write, queue, state, text } = writing('a', 'z')
  server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
  write('a', 'before')
  store.dispatch(transfer(store.getOutline(), ['a'], { section, parent: null, after: null }))
  queue.flush()
  write('a', 'after')
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus()).toMatchObject({
    conflicts: [{ node: 'a', mine: 'after', theirs: 'theirs' }],
    refused: [{ text: null, code: 'changed' }],
  })
  expect(text('a')).toBe('after')
  expect(drawn(server.outline)).toEqual(['theirs', 'z'])
})

test('a drag over words written elsewhere is given up as a whole, what was written after it is kept', async () => {
  const { server, store, write, queue, state } = writing('a', '  b', '  c', 'z')
  server.change({ kind: 'edit', id: 'x', node: 'b', text: 'theirs', seen: 1 })
  write('a', 'written before')
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

test('a deletion that is refused for words below what it deletes is given up, and the rest is saved', async () => {
  const { server, store, write, queue, state, serverText } = writing('a', '  b', 'z')
  const words = { node: 'b', text: 'theirs', version: 2 }
  server.answers = [() => ({ ok: true, data: { ok: false, code: 'collision', operation: 'x', ...words } })]
  store.dispatch([{ kind: 'delete', id: 'x', node: 'a', seen: 1 }])
  write('z', 'goes on')
  await until(() => expect(state()).toBe('refused'))
  expect(queue.getStatus().refused).toMatchObject([{ id: 'x', code: 'changed' }])
  await until(() => expect(serverText('z')).toBe('goes on'))
  expect(drawn(server.outline)).toEqual(['a', '  b', 'goes on'])
})
