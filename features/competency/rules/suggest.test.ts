import { expect, test } from 'vitest'
import { newInsert } from '@/features/outline/rules/edit'
import { newId } from '@/features/outline/rules/new-id'
import type { Node } from '@/features/outline/schema'
import { suggester } from './suggest'

function item(text: string): Node {
  const { node, section, parent, ...rest } = newInsert(
    { node: newId(), text },
    { section: newId(), parent: null },
    'a0',
  )
  return { ...rest, id: node, sectionId: section, parentId: parent, version: 1 }
}

const words = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => prefix + index.toString(36)).join(' ')

test.each([
  ['essays', 200, (index: number) => words(`abc${index}`, 2_500)],
  ['endless words', 200, (index: number) => 'ab'.repeat(9_999) + index],
  ['very many lines', 1_500, (index: number) => words(`abc${index}`, 8)],
])('%s do not keep a page waiting', (_name, count, text) => {
  const competencies = Array.from({ length: count }, (_, index) => item(text(index)))
  const propose = suggester(competencies, [])
  const started = performance.now()
  for (let index = 0; index < count; index += 1) propose(item(text(index + count)))
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('an outline of real size is proposed for to its end', () => {
  const competencies = Array.from({ length: 80 }, (_, index) => item(`${words(`기술${index}x`, 6)}`))
  const propose = suggester(competencies, [])
  const last = competencies.at(-1) as Node
  for (let index = 0; index < 300; index += 1) propose(item(words(`다른${index}y`, 6)), ['아래', '줄'])
  expect(propose(item(last.text))?.competencyId).toBe(last.id)
})
