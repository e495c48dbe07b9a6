import { expect, test } from 'vitest'
import { newInsert } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node } from '@/features/outline/model/rules/outline'
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

/** Processor time, in microseconds, to propose for as many items as there are competencies. */
function cost(count: number, text: (index: number) => string): number {
  const competencies = Array.from({ length: count }, (_, index) => item(text(index)))
  const before = process.cpuUsage()
  const propose = suggester(competencies, [])
  for (let index = 0; index < count; index += 1) propose(item(text(index + count)))
  return Math.max(10_000, process.cpuUsage(before).user)
}

const few = (index: number) => words(`abc${index}`, 60)

// Each word of one is held against each of the other: unbounded, the first two would take thousands of times as long.
test.each<[string, () => number, () => number]>([
  ['essays', () => cost(30, (index) => words(`abd${index}`, 2_500)), () => cost(30, few)],
  ['endless words', () => cost(30, (index) => 'ab'.repeat(9_999) + index), () => cost(30, few)],
  [
    'twice as many lines',
    () => cost(120, (index) => words(`abe${index}`, 8)),
    () => cost(60, (index) => words(`abf${index}`, 8)),
  ],
])('%s do not keep a page waiting', (_name, much, plain) => {
  const usual = plain()
  expect(much() / usual).toBeLessThan(40)
})

test('an outline of real size is proposed for to its end', () => {
  const competencies = Array.from({ length: 80 }, (_, index) => item(`${words(`기술${index}x`, 6)}`))
  const propose = suggester(competencies, [])
  const last = competencies.at(-1) as Node
  for (let index = 0; index < 300; index += 1) propose(item(words(`다른${index}y`, 6)), ['아래', '줄'])
  expect(propose(item(last.text))?.competencyId).toBe(last.id)
})
