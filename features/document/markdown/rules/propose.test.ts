import { describe, expect, it } from 'vitest'
import { parseDocument } from './parse'

const levelsOf = (items: string[]) =>
  parseDocument(`## 필요역량\n${items.map((item) => `- ${item}`).join('\n')}\n`).proposals.flatMap((each) =>
    each.kind === 'self' ? [`${each.mark} ${each.suggestion}`] : [],
  )

describe('a mark that may be a ticked box', () => {
  it.each([
    { of: 'ticked boxes alone', items: ['[x] 테스트', '[ ] 배포', '[X] 로그'], levels: [] },
    { of: 'boxes ticked in Korean', items: ['[o] 테스트', '배포'], levels: [] },
    { of: 'a box below an item', items: ['가\n  - [x] 테스트'], levels: [] },
    { of: 'circles and crosses', items: ['[O] 가', '[X] 나'], levels: ['[O] 3', '[X] 0'] },
    { of: 'triangles and crosses', items: ['[△] 가', '[x] 나', '다'], levels: ['[△] 2', '[x] 0'] },
    { of: 'a cross behind the words', items: ['테스트 [X]', '배포'], levels: ['[X] 0'] },
    { of: 'a cross in words', items: ['[x] 테스트', '배포 [중]'], levels: ['[중] 2'] },
  ])('$of', ({ items, levels }) => {
    expect(levelsOf(items)).toEqual(levels)
  })

  it('counts what stands in another section of the same document', () => {
    const { proposals } = parseDocument('## 필요역량\n- [X] 가\n\n## 나의 상태\n- [O] 나\n')
    expect(proposals).toMatchObject([
      { mark: '[X]', suggestion: 0 },
      { mark: '[O]', suggestion: 3 },
    ])
  })
})
