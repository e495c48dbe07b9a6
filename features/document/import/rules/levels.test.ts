import { describe, expect, it } from 'vitest'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { toRows } from '@/features/document/format/rules/rows'
import type { CareerDocument } from '@/features/document/format/schema'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { counter } from '@/features/document/markdown/testing/trip'
import { importInput } from '../schema/import'
import { levelChoices, listLevelCandidates, scaleChoices, withLevels } from './levels'

const source = `### 필요역량
- 큐 설계 [중]
- 캐시 역량
    - 만료 (하)
### 나의 상태
- [O] 캐시
- 큐 설계 : 없음
- [상] 배포
`
const parsed = parseDocument(source)
const selves = (document: CareerDocument) => {
  const nodes = document.analyses[0]?.sections[0]?.nodes ?? []
  return nodes.flatMap((node) => [node, ...node.children]).map(({ self }) => self ?? null)
}
const choose = (all: boolean, lines: [number, 0 | 1 | 2 | 3 | 4 | 'none'][] = []) =>
  withLevels(parsed, { all, lines: new Map(lines) })

describe('listLevelCandidates', () => {
  it('says whose level a mark would be', () => {
    expect(listLevelCandidates(parsed)).toEqual([
      { line: 2, mark: '[중]', scale: 'korean', value: '중', suggestion: 2, competency: '큐 설계 [중]' },
      { line: 4, mark: '(하)', scale: 'korean', value: '하', suggestion: 0, competency: '만료 (하)' },
      { line: 6, mark: '[O]', scale: 'signs', value: 'O', suggestion: 3, competency: '캐시 역량' },
      { line: 7, mark: '없음', scale: 'words', value: '없음', suggestion: 0, competency: '큐 설계 [중]' },
      { line: 8, mark: '[상]', scale: 'korean', value: '상', suggestion: 3, competency: null },
    ])
  })

  it('says nobody where two competencies have the name', () => {
    const twice = parseDocument('### 필요역량\n- 캐시\n- 캐시\n### 나의 상태\n- [O] 캐시\n')
    expect(listLevelCandidates(twice).map(({ competency }) => competency)).toEqual([null])
  })
})

describe('withLevels', () => {
  it('sets nothing unasked, and changes no text', () => {
    expect(choose(false)).toEqual(parsed.document)
  })

  it('takes all, and the line of the competency before that of 나의 상태', () => {
    const document = choose(true)
    expect(selves(document)).toEqual([2, 3, 0])
    expect(fromRows(toRows(document, counter())).analyses[0]?.sections[1]?.nodes[0]?.competencies).toEqual([
      'n2',
    ])
  })

  it('takes one by one what was chosen, and turns down what was', () => {
    expect(selves(choose(false, [[6, 4]]))).toEqual([null, 4, null])
    expect(
      selves(
        choose(true, [
          [2, 'none'],
          [4, 1],
        ]),
      ),
    ).toEqual([0, 3, 1])
  })

  it('reads a whole scale, and one line otherwise', () => {
    const rated = parseDocument('### 필요역량\n- 가 ★★★☆☆\n- 나 ★☆☆☆☆\n- 다 ★★★\n- 라 (초급)\n')
    const choice = { all: false, lines: new Map([[2, 4 as const]]), scales: new Set(['stars']) }
    expect(selves(withLevels(rated, choice))).toEqual([4, 1, 2, null])
    const fields = { 'scale-stars': 'on', 'reading-stars.3/5': '3', 'reading-grades.초급': 'none' }
    expect(selves(withLevels(rated, { all: false, lines: new Map(), ...scaleChoices(fields) }))).toEqual([
      3,
      1,
      3,
      null,
    ])
  })

  it('leaves what was parsed alone', () => {
    choose(true)
    expect(JSON.stringify(parsed.document)).not.toContain('"self"')
  })
})

describe('levelChoices', () => {
  it('reads answers, and nothing else', () => {
    const fields = { 'level-2': '3', 'level-4': '', 'level-6': 'none', 'level-x': '5', other: '1' }
    expect([...levelChoices(fields)]).toEqual([
      [2, 3],
      [6, 'none'],
    ])
    const id = '018f0000-0000-7000-8000-000000000000'
    const input = importInput.parse({ owner: id, '0.text': 'a', '0.takeLevels': 'on', '0.level-2': '0' })
    expect(input.sources[0]?.levels).toMatchObject({ all: true, lines: new Map([[2, 0]]) })
  })
})
