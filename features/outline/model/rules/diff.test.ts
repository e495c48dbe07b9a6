import { expect, it } from 'vitest'
import { sketch, sketchSection } from '@/features/outline/editing/rules/sketch'
import { difference } from './diff'
import { described, facetOf, setting } from './facet-rows'
import { facetNames } from './facets'
import { type Document, Replay } from './replay'

const outline = sketch('할 일', '역량')
const before: Document = { analyses: [], outline }
const values: Record<string, string | number> = {
  day: '2026-12-12',
  rule: 'FREQ=DAILY',
  effort: 'hours',
  week: '2026-12-07',
  value: 3,
  text: '# 3 Senior\n혼자 한다',
}

/** A value on the first item, set by the operation of its facet. */
function withValue(name: (typeof facetNames)[number]) {
  const { carrier, value = '', key, columns } = described(name)
  const others = key.flatMap((column) => {
    const is = columns[column]
    return is && 'oneOf' in is ? [[column, is.oneOf[0]]] : []
  })
  const row = { ...Object.fromEntries(others), [carrier]: '할 일', [value]: values[value] }
  const work = new Replay(before)
  const operation = setting(name, row)
  expect(facetOf(operation)).toBe(name)
  work.carryOut(operation)
  return { document: work.document(), value: values[value] }
}

const valued = facetNames.filter((name) => Object.keys(described(name).tells ?? {}).includes('value'))

it.each(valued)('tells of a value of %s that was set, and that it was taken away', (name) => {
  const { document, value } = withValue(name)
  const told = (from: Document, to: Document) =>
    difference(from, to).flatMap(({ sections }) => sections.flatMap(({ items }) => items))
  const [set, gone] = [told(before, document), told(document, before)]
  expect(set).toMatchObject([{ nodeId: '할 일', changes: [{ old: null, now: value }] }])
  expect(gone).toMatchObject([{ nodeId: '할 일', changes: [{ old: value, now: null }] }])
  expect(document.outline.sections[0]?.id).toBe(sketchSection)
})
