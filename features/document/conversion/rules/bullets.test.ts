import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownBullets } from './bullets'

it.each([
  ['of a word processor', '강점\n• Java\n• Kotlin', '강점\n- Java\n- Kotlin'],
  [
    'a level deeper by their sign',
    '• 백엔드\n◦ 큐\n▪ 재처리\n◦ 캐시\n• 협업',
    '- 백엔드\n    - 큐\n        - 재처리\n    - 캐시\n- 협업',
  ],
  ['a level deeper by their indent', '● 하나\n   ○ 둘\n   ○ 셋', '- 하나\n   - 둘\n   - 셋'],
  [
    'of Korean documents',
    'ㆍ배포 자동화\nㆍ 경보 줄이기\n· 회고',
    '- 배포 자동화\n- 경보 줄이기\n    - 회고',
  ],
  ['numbers in circles', '① 설계\n② 구현\n⑩ 회고', '1. 설계\n2. 구현\n10. 회고'],
  ['drawn boxes', '☐ 읽기\n☑ 쓰기\n☒ 지우기', '- [ ] 읽기\n- [x] 쓰기\n- [x] 지우기'],
])('writes bullets %s as those of Markdown', (_, source, expected) => {
  expect(markdownBullets(source)).toBe(expected)
})

it.each([
  ['dots within a line', '가용성 · 정합성\nCI·CD 경험'],
  ['code', '```\n• 그대로\n```\n'],
  ['a scale', '○ 할 수 있음\n△ 해 봤음\n× 모름'],
  ['a level behind words', '- Kafka ○\n- [●] Redis'],
  ['a sign alone', '•\n'],
])('leaves %s', (_, source) => {
  expect(markdownBullets(source)).toBe(source)
})

it('keeps every word, in order, and changes nothing the second time', () => {
  const piece = fc.constantFrom(
    '• ',
    '◦ ',
    'ㆍ',
    '① ',
    '☐ ',
    '  ',
    '\t',
    '\n',
    '가',
    'Kafka',
    '·',
    '- ',
    '○',
    '△ ',
    '```',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('')
      const once = markdownBullets(source)
      const words = (text: string) => text.match(/가|Kafka/g) ?? []
      expect(words(once)).toEqual(words(source))
      expect(once.split('\n')).toHaveLength(source.split('\n').length)
    }),
    { numRuns: 500 },
  )
})
