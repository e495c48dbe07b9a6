import { expect, test } from 'vitest'
import { competencyOf } from './competency-of'

const node = (id: string, sectionId: string, parentId: string | null = null) => ({
  ...{ id, sectionId, parentId, position: 'a0', form: 'bullet' as const, box: 'none' as const },
  ...{ start: null, text: id, isGoal: false, version: 1 },
})
const section = (id: string, kind: 'required' | 'gap') => ({
  ...{ id, kind, analysisId: 'a', heading: null, position: 'a0' },
})
const outline = {
  sections: [section('r', 'required'), section('g', 'gap')],
  nodes: [node('cache', 'r'), node('slow', 'g'), node('below', 'g', 'slow'), node('loose', 'g')],
  links: [{ nodeId: 'slow', competencyId: 'cache' }],
}

test('an item stands for the competency that it is, or that it or what is above it belongs to', () => {
  expect(competencyOf(outline, 'cache')).toBe('cache')
  expect(competencyOf(outline, 'slow')).toBe('cache')
  expect(competencyOf(outline, 'below')).toBe('cache')
  expect(competencyOf(outline, 'loose')).toBeNull()
  expect(competencyOf(outline, 'gone')).toBeNull()
})
