import { describe, expect, test } from 'vitest'
import { newInsert } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node } from '@/features/outline/model/rules/outline'
import { countSteps } from '@/lib/testing/steps'
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

describe('the steps to propose', () => {
  const stepsOf = countSteps()

  /** What is done to propose for as many items as there are competencies. */
  function stepsOfProposing(count: number, text: (index: number) => string): number {
    const competencies = Array.from({ length: count }, (_, index) => item(text(index)))
    const items = Array.from({ length: count }, (_, index) => item(text(index + count)))
    return stepsOf(() => {
      const propose = suggester(competencies, [])
      for (const one of items) propose(one)
    })
  }

  // Each word of one is held against each of the other: unbounded, essays would take a thousand times as much, words
  // without end as often as they are longer.
  test.each<[string, (index: number) => string, (index: number) => string]>([
    ['essays', (index) => words(`abc${index}`, 2_500), (index) => words(`abd${index}`, 60)],
    ['endless words', (index) => 'ab'.repeat(9_999) + index, (index) => 'cd'.repeat(20) + index],
  ])('do not grow with %s', (_, much, plain) => {
    expect(stepsOfProposing(6, much)).toBeLessThan(2 * stepsOfProposing(6, plain))
  })

  test('for twice as many lines are four times as many', () => {
    const of = (count: number, prefix: string) => stepsOfProposing(count, (index) => words(prefix + index, 8))
    expect(of(40, 'abe') / of(20, 'abf')).toBeLessThan(5)
  })
})

test('what would take longer than a page may is left to the person', () => {
  const essays = Array.from({ length: 10 }, (_, index) => item(words(`abg${index}`, 60)))
  const propose = suggester(essays, [])
  const last = essays.at(-1) as Node
  expect(propose(last)?.competencyId).toBe(last.id)
  // What was compared before is known, and counts all the same.
  for (let time = 0; time < 100; time += 1) propose(last)
  expect(propose(last)).toBeNull()
})

test('an outline of real size is proposed for to its end', () => {
  const competencies = Array.from({ length: 80 }, (_, index) => item(`${words(`기술${index}x`, 6)}`))
  const propose = suggester(competencies, [])
  const last = competencies.at(-1) as Node
  for (let index = 0; index < 300; index += 1) propose(item(words(`다른${index}y`, 6)), ['아래', '줄'])
  expect(propose(item(last.text))?.competencyId).toBe(last.id)
})
