import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxes, forms } from '@/lib/outline-kinds'
import { emptyOutline } from './empty'
import type { Node } from './outline'
import { pack, unpack } from './packed'

const nodes: fc.Arbitrary<Node[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    sectionId: fc.uuid(),
    parentId: fc.option(fc.uuid()),
    position: fc.constantFrom('a0', 'Zz'),
    form: fc.constantFrom(...forms),
    box: fc.constantFrom(...boxes),
    start: fc.option(fc.nat()),
    text: fc.string({ unit: 'binary' }),
    isGoal: fc.boolean(),
    version: fc.nat(),
  }),
)

test('what was packed is as it was, and says nothing twice that most items are', () => {
  fc.assert(
    fc.property(nodes, (random) => {
      const outline = { ...emptyOutline(), nodes: random }
      expect(unpack(pack(outline))).toEqual(outline)
    }),
  )
  const plain = {
    parentId: null,
    form: 'bullet',
    box: 'none',
    start: null,
    isGoal: false,
    version: 1,
  } as const
  const node = { id: 'a', sectionId: 'b', position: 'a0', text: '캐시', ...plain }
  expect(pack({ ...emptyOutline(), nodes: [node] })).not.toContain('bullet')
})
