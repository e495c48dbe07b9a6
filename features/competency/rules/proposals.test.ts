import { expect, test } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { proposalsFor, sameProposals } from './proposals'

const section = (kind: Section['kind']): Section => ({
  id: kind,
  analysisId: 'a',
  kind,
  heading: null,
  position: 'a0',
})

const node = (sectionId: string, text: string): Node => {
  const given = { id: text, sectionId, parentId: null, position: 'a0', form: 'bullet', box: 'none' } as const
  return { ...given, start: null, text, isGoal: false, version: 1 }
}

const outline: Outline = {
  ...emptyOutline(),
  sections: [section('required'), section('gap')],
  nodes: [
    node('required', '캐시 설계'),
    node('gap', '캐시 설계를 해 본 적이 없다'),
    node('gap', '영어로 말하기가 어렵다'),
    node('gap', '캐시를 지울 때를 모른다'),
  ],
  links: [{ nodeId: '캐시를 지울 때를 모른다', competencyId: '캐시 설계' }],
}

test('what is not linked is proposed by its words, and every item leaves room for a rest', async () => {
  let rests = 0
  const rest = async () => {
    rests += 1
    return true
  }
  const proposals = await proposalsFor(outline, rest)
  expect(proposals).toEqual(new Map([['캐시 설계를 해 본 적이 없다', '캐시 설계']]))
  expect(rests).toBe(2)
})

test('it ends where nobody wants the answer', async () => {
  expect(await proposalsFor(outline, async () => false)).toBeNull()
})

test('proposals are the same for the same items and competencies', () => {
  const one = new Map([['a', 'x']])
  expect(sameProposals(one, new Map([['a', 'x']]))).toBe(true)
  expect(sameProposals(one, new Map([['a', 'y']]))).toBe(false)
  expect(sameProposals(one, new Map([['b', 'x']]))).toBe(false)
})
