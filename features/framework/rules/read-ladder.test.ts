import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ladder, LadderError } from './ladder'
import { readLadder } from './read-ladder'

/** A ladder in short: levels, then each competency with what is said at each level. */
function short({ levels, competencies, note, title }: Ladder) {
  return {
    ...(title !== '' && { title }),
    levels: levels.map(({ label, level }) => `${label}=${level}`).join(' '),
    said: competencies.map(({ area, name, about, says }) =>
      [
        area === '' ? name : `${area} > ${name}`,
        ...about,
        ...says.map(({ at, points }) => `${levels[at]?.label}: ${points.join(' | ')}`),
      ].join(' / '),
    ),
    ...(note.length > 0 && { note }),
  }
}

const csv = `영역,역량,설명,Junior,Middle,Senior
서버,캐시,자주 읽는 것을 가까이 둔다,Redis를 써 봤다,"만료와 무효화를 정한다
몰림을 막는다",캐시 정책을 정하고 가르친다
,메시지 큐,,큐가 왜 있는지 안다,재시도와 순서를 다룬다,
협업,코드 리뷰,,리뷰를 받는다,리뷰를 한다,리뷰 문화를 만든다
`
const table = `# Engineering ladder

Made in 2026.

## Delivery

| Competency | L1 | L2 | L3 | L4 | L5 |
| --- | --- | --- | --- | --- | --- |
| Testing | Writes unit tests | Tests edges<br>Reviews tests | Owns the suite | Sets the strategy | Teaches others |
| Incidents | Reports | Mitigates | Leads | Prevents | Designs for failure |

## Collaboration

| Competency | L1 | L2 | L3 | L4 | L5 |
|---|---|---|---|---|---|
| Writing \\| docs | Notes | Guides | Proposals | Strategy | Standards |
`
const nested = `## 서버
### 캐시
뜻: 자주 읽는 것을 가까이 둔다
- **주니어**: Redis를 써 봤다
- **시니어**:
    - 정책을 정한다
    - 남을 가르친다
### 배치
- 주니어: 돌려 봤다
- 시니어: 재시도를 설계한다
## 부록
2026년에 만들었다
`
const roles = `# Junior Engineer
## Testing
- Writes unit tests
## Communication
- Asks early
# Senior Engineer
## Testing
- Owns the suite
## Communication
- Explains trade-offs
- Mentors
`
const yaml = `name: Platform ladder
levels: [L1, L2, L3]
competencies:
  - name: Delivery
    description: Ships things
    levels:
      - level: L1
        description: With help
      - level: L2
        description: Alone
        examples:
          - a small feature
  - name: 협업
    levels:
      L1: 묻는다
      L3:
        - 이끈다
        - 가르친다
`
const json = JSON.stringify({
  title: '백엔드',
  competencies: [
    { area: '서버', name: '캐시', junior: '써 봤다', senior: ['정책', '교육'] },
    { area: '서버', name: '큐', junior: '안다', senior: '설계한다' },
  ],
})

describe('a ladder', () => {
  it.each([
    ['CSV with areas', csv],
    ['a table in Markdown', table],
    ['headings and lists in Markdown', nested],
    ['roles above competencies', roles],
    ['YAML', yaml],
    ['JSON', json],
    [
      'levels in rows',
      '수준\t설계\t테스트\n초급\t읽는다\t짠다\n중급\t고친다\t지킨다\n고급\t정한다\t가르친다\n',
    ],
    [
      'a table without words for levels',
      '역량,처음,보통,훌륭\n캐시,안다,쓴다,정한다\n배치,안다,쓴다,정한다\n',
    ],
    [
      'a table for each competency',
      '## Testing\n| Level | What |\n|---|---|\n| 1 | Writes tests |\n| 2 | Owns them |\n\n## Design\n| Level | What |\n|---|---|\n| 1 | Reads |\n| 2 | Decides |\n',
    ],
    [
      'rows that are headings',
      'Competency;Junior;Senior\nBackend;;\nCaching;uses;decides\nQueues;knows;designs\nPeople;;\nReview;gets;gives\n',
    ],
    [
      'levels by their place in JSON',
      JSON.stringify({
        Mobile: {
          category: 'A',
          milestones: [{ summary: 'Works', signals: ['a', 'b'] }, { summary: 'Leads' }],
        },
      }),
    ],
  ])('%s', (_, source) => {
    expect(short(readLadder(source))).toMatchSnapshot()
  })

  it.each([
    ['nothing', '  \n', 'ladder-empty'],
    ['prose', '나는 개발자다.\n오늘도 배운다.\n', 'ladder-not-found'],
    ['a plan', '# Plan\n- Redis\n    - read the book\n- Kafka\n', 'ladder-not-found'],
    ['broken JSON', '{"a": [1,}', 'ladder-not-json'],
    ['broken YAML', 'name: x\nlevels:\n  - a: [1\n  b: 2\n', 'ladder-not-yaml'],
    ['a long file', 'a'.repeat(300_000), 'ladder-too-large'],
    [
      'a thousand competencies',
      `c,Junior,Senior\n${Array.from({ length: 1000 }, (_, i) => `n${i},a,b`).join('\n')}`,
      'ladder-many',
    ],
    [
      'a hundred levels',
      `c,${Array.from({ length: 100 }, (_, i) => `L${i}`).join(',')}\nx${',a'.repeat(100)}\n`,
      'ladder-levels',
    ],
    [
      'a laugh of aliases',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`)
        .join('\n')}\n`,
      'ladder-many',
    ],
    ['a nesting bomb in JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'ladder-deep'],
    ['a nesting bomb in YAML', `a:\n${'['.repeat(20_000)}\n`, 'ladder-not-yaml'],
    [
      'a nesting bomb in Markdown',
      Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- L${i}`).join('\n'),
      'ladder-deep',
    ],
    ['a book at one level', `c,Junior,Senior\nx,${'가'.repeat(20_000)},b\n`, 'ladder-long'],
  ])('is not %s', (_, source, code) => {
    expect(() => readLadder(source)).toThrowError(expect.objectContaining({ code }))
  })
})

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '안다', 'owns it', '쓴다 / 고친다', 'a: b', '- 하나\n- 둘', '1. 첫째'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
)
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('no word is lost or invented', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const all = (ladder: Ladder) =>
    new Set(
      [
        ladder.title,
        ...ladder.note,
        ...ladder.levels.map(({ label }) => label),
        ...ladder.competencies.flatMap(({ area, name, about, says }) => [
          area,
          name,
          ...about,
          ...says.flatMap(({ points }) => points),
        ]),
      ].flatMap(words),
    )

  it('of a table', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 })
    const property = fc.property(rows, (body) => {
      const source = [['역량', 'Junior', 'Middle', 'Senior'], ...body]
        .map((row) => row.map(quoted).join(','))
        .join('\n')
      let ladder: Ladder
      try {
        ladder = readLadder(source)
      } catch (error) {
        expect(error).toBeInstanceOf(LadderError)
        return
      }
      const found = all(ladder)
      // The number of a list's item is its mark.
      const wanted = body.flat().flatMap((text) => words(text.replace(/^\s*\d{1,3}[.)]\s/gm, '')))
      expect(wanted.filter((word) => !found.has(word))).toEqual([])
      expect([...found].filter((word) => !words(source).includes(word))).toEqual([])
    })
    fc.assert(property, { numRuns: Number(process.env.DOCUMENTS ?? 300) })
  })

  it('of headings and lists', () => {
    const line = fc.constantFrom(
      ...[
        '# 사다리',
        '## 서버',
        '## 협업',
        '### 캐시',
        '### Junior',
        '### Senior',
        '#### L1',
        '#### L2',
        '**L3**',
      ],
      ...[
        '- 주니어: 안다',
        '- 시니어: 정한다',
        '- L1',
        '    - 점 하나',
        '    - 점 둘',
        '말 한 줄',
        '- 배치',
        '',
      ],
      ...['| 역량 | L1 | L2 |\n|---|---|---|\n| 큐 | 가 | 나 |'],
    )
    const property = fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const source = lines.join('\n')
      let ladder: Ladder
      try {
        ladder = readLadder(source)
      } catch (error) {
        expect(error).toBeInstanceOf(LadderError)
        return
      }
      const found = all(ladder)
      const known = words(source)
      expect(known.filter((word) => !found.has(word) && word !== '역량')).toEqual([])
      expect([...found].filter((word) => !known.includes(word))).toEqual([])
    })
    fc.assert(property, { numRuns: Number(process.env.DOCUMENTS ?? 500) })
  })
})
