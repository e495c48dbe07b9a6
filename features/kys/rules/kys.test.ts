import { describe, expect, it } from 'vitest'
import { goalsOf } from '@/features/analysis/rules/goals'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import type { SectionKind } from '@/lib/outline-kinds'
import { adviceOn, goalsAreUnclear, unwrittenIn, unwrittenOf } from './advice'
import { readmeMarkdown } from './readme'

const kinds: SectionKind[] = ['strength', 'readme', 'goals']
const sections: Outline['sections'] = kinds.map((kind) => ({
  id: kind,
  analysisId: null,
  kind,
  heading: null,
  position: kind,
}))
let made = 0
const item = (sectionId: string, text: string, more: Partial<Node> = {}): Node => {
  made += 1
  const position = `a${made.toString(36).padStart(2, '0')}`
  const plain = {
    parentId: null,
    form: 'bullet',
    box: 'none',
    start: null,
    isGoal: false,
    version: 1,
  } as const
  return { id: `node-${made}`, sectionId, position, text, ...plain, ...more }
}

describe('goals in groups', () => {
  it('are unclear until one is marked', () => {
    const group = item('goals', '단기')
    const goal = item('goals', '배우는 개발자', { parentId: group.id })
    expect(goalsAreUnclear({ sections, nodes: [group] })).toBe(false)
    expect(goalsAreUnclear({ sections, nodes: [group, goal] })).toBe(true)
    expect(goalsAreUnclear({ sections, nodes: [group, { ...goal, isGoal: true }] })).toBe(false)
  })
})

describe('what is still to be written', () => {
  it('is what holds no words', () => {
    const nodes = [item('strength', 'TypeScript'), item('readme', '소개'), item('goals', ' ')]
    const asked = [{ kind: 'strength' }, { kind: 'goals' }] as const
    expect(unwrittenIn({ sections, nodes }, asked)).toEqual([{ kind: 'goals' }])
  })

  it('counts a state and a gap that are written as one', () => {
    expect(unwrittenOf(new Set(['goal', 'required', 'state_gap', 'todo']))).toEqual([])
    expect(unwrittenOf(new Set(['goal', 'required', 'state']))).toEqual(['gap', 'todo'])
  })
})

describe('adviceOn', () => {
  it('counts keywords, lines and goals', () => {
    const nodes = [
      item('strength', 'TypeScript'),
      item('readme', '첫 줄\n둘째 줄\n\n셋째 줄'),
      item('goals', '단기'),
      item('goals', '목표', { isGoal: true }),
    ]
    expect(adviceOn({ sections, nodes }, 'strength')).toMatchObject({ count: 1, met: false })
    expect(adviceOn({ sections, nodes }, 'readme')).toMatchObject({ count: 3, met: true })
    expect(adviceOn({ sections, nodes }, 'goals')).toMatchObject({ count: 1, met: false })
  })
})

describe('goalsOf', () => {
  it('takes all at the top as long as none is marked', () => {
    const group = item('goals', '단기')
    const below = item('goals', '결제 시스템을 이끈다', { parentId: group.id })
    expect(goalsOf({ sections, nodes: [group, below] })).toEqual([group])
    const marked = { ...below, isGoal: true }
    expect(goalsOf({ sections, nodes: [group, marked] })).toEqual([marked])
  })
})

describe('readmeMarkdown', () => {
  it('joins the items as Markdown', () => {
    const opening = item('readme', '저는 **개발자**예요.\n둘째 줄', { form: 'paragraph' })
    const list = item('readme', '하나')
    const nodes = [
      opening,
      list,
      item('readme', '안쪽\n이어서', { parentId: list.id }),
      item('readme', '셋', { form: 'ordered', start: 3 }),
      item('readme', '넷', { form: 'ordered' }),
      item('readme', '인용', { form: 'quote' }),
    ]
    expect(readmeMarkdown({ sections, nodes })).toBe(
      '저는 **개발자**예요.\n둘째 줄\n\n- 하나\n  - 안쪽\n    이어서\n\n3. 셋\n4. 넷\n\n> 인용',
    )
  })
})

describe('sectionTitle', () => {
  it('shows an unknown heading without its marks', () => {
    expect(sectionTitle({ kind: 'other', heading: '## **회고** ##' })).toBe('회고')
    expect(sectionTitle({ kind: 'other', heading: null })).toBeNull()
    expect(sectionTitle({ kind: 'gap', heading: '### Gap 분석' })).toBeNull()
  })
})
