import fc from 'fast-check'
import { isMarker } from '@/features/document/format/rules/template'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import type { HeadingAnswers } from '../rules/place'

const headings = [
  '## 이름',
  '## KYS 작성',
  '### Key Strength',
  '### Read.me 작성',
  '# Goal',
  '### Goal 설정',
  '## Gap 분석',
  '### Gap 분석',
  '### 2.1) 필요 역량',
  '## 나의 상태 (상,중,하)',
  '### 나의 상태 / Gap 분석',
  '# TO-DO LIST',
  '#### 기술',
  '# 예시',
  '## 메모 ##',
  '# career-goal',
  '# 요구사항',
  '이름\n---',
  '메모\n===',
  '할 말\n---',
  '# 2026 계획',
  '## 부족한 점',
  '### 강점',
  '#### Action items',
]

/** What begins like a block, or looks like markup, among plain words. */
const fragments = [
  ...[
    '# x',
    '#태그',
    '- b',
    '* c',
    '+ d',
    '1. e',
    '2. f',
    '10) g',
    '2024. 01. 05 입사',
    '01. y',
    '- - m',
    '1. - n',
  ],
  ...['-', '*', '1.', '3.', '#', '---', '***', '- - -', '===', '=', '--', '```', '```js', '~~~', '_', '\\'],
  ...[
    '> q',
    '>',
    '>> r',
    '> - z',
    '> s\n>\n> t',
    '[ ] t',
    '[x] u',
    '[X] v',
    '[중] w',
    '- [ ] ',
    '- [x] k',
    '[a]: b',
  ],
  ...[
    '**굵게**',
    '<div>',
    '<!-- c',
    '-->',
    '| a | b |',
    '|---|---|',
    '\\# y',
    '&amp;',
    '`code',
    'a\\',
    '　전각',
    '\ta',
  ],
]
/** Marks of ours, and what only looks like them. */
const marked = [
  'Kotlin · 지금: 경험 → 목표: 실무',
  '· 목표: 선도',
  '글 · 역량: Kotlin · 기한: 2026-12-12',
  '글 · 기한: 2026-02-30',
  '글  · 기한: 2026-12-12',
  '글 · 기한: 2026-12-12 · 역량: Kotlin',
]
const plain = ['Kotlin', '가나다', 'Spring : a, b']
const indents = ['', '', '', ' ', '  ', '   ', '    ', '      ', '        ', '\t']
const bullets = [
  '- ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2. ',
  '1) ',
  '- [ ] ',
  '- [x] ',
  '-',
  '-\t',
  '-      ',
  '100. ',
  '',
  '',
]

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plain) },
  { weight: 5, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: fc.constantFrom(...marked) },
)
const item = fc
  .tuple(fc.constantFrom(...indents), fc.constantFrom(...bullets), words)
  .map((parts) => parts.join(''))
const line = fc.oneof(
  { weight: 12, arbitrary: item },
  { weight: 3, arbitrary: fc.constantFrom('', '  ') },
  { weight: 2, arbitrary: fc.constantFrom(...headings) },
)

/** What a person may say of headings, by lines that may be headings. */
export const headingAnswers: fc.Arbitrary<HeadingAnswers> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom('strength', 'goals', 'goal', 'required', 'state', 'gap', 'state_gap', 'todo', 'keep'),
    ),
    { maxLength: 6 },
  )
  .map((pairs) => new Map(pairs as [number, 'keep'][]))

/** Markdown as people write it, and as nobody would. */
export const markdown = fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n'))

/** Markdown among which are lists in code blocks, and what other tools leave. */
export const fenced = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: line },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('', '  ', '    '), fc.array(item, { minLength: 1, maxLength: 4 }))
          .map(([indent, items]) => ['```', ...items, '```'].map((each) => indent + each).join('\n')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<aside>', '</aside>', '<!-- id: 1 -->', '| a | b |\n|---|---|'),
      },
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'))

const levelCells = ['★★★☆☆', '3/5', '중급', '40%', '실무', '없음', '4', 'L2', '[중]']
const dayCells = ['2027-03', '2027-12-24', '(3월)', 'Q2', '하반기', '연말']
const columnHeads = [
  '역량',
  '현재',
  '목표',
  '부족한 점',
  '할 일',
  '기한',
  '근거',
  '비고',
  '',
  'Skill',
  'Level',
]

/** Cells have words of their own, by which they are found again. */
const cell = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => text.replaceAll('|', '\\|')) },
  { weight: 2, arbitrary: fc.constantFrom(...levelCells) },
  { weight: 1, arbitrary: fc.constantFrom(...dayCells) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', 'a<br>b') },
)
const tableOf = (width: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...columnHeads), { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: width }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '', '  ', '    '),
      fc.boolean(),
    )
    .map(([heads, rows, indent, isOpen]) => {
      const line = (cells: string[]) => indent + (isOpen ? cells.join(' | ') : `| ${cells.join(' | ')} |`)
      return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
    })
const table = fc.integer({ min: 2, max: 5 }).chain(tableOf)

/** Markdown with tables between its lines, and right below them. */
export const tabled = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: table }), { maxLength: 7 })
  .map((lines) => lines.join('\n'))

const analysisHeadings = [
  '## Gap 분석',
  '### Goal',
  '# Goal: 결제',
  '## 목표 2',
  '### 필요역량',
  '## 필요 역량',
  '#### 나의 상태',
  '### 나의 상태 및 Gap 분석',
  '### Gap 분석',
  '### To-Do List',
  '## To-Do List',
  '# 2027 계획',
  '### 회고',
]

/** Markdown of many parts of analyses, so that some begin further ones. */
export const severalAnalyses = fc
  .array(fc.tuple(fc.constantFrom(...analysisHeadings), fc.array(item, { maxLength: 2 })), {
    minLength: 4,
    maxLength: 14,
  })
  .map((parts) => parts.flatMap(([heading, items]) => [heading, ...items]).join('\n'))

const text = fc.oneof(
  words,
  fc.array(words, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.constantFrom('', ' ', '가\n\n나', '\r\n가', '\0', '\uD800', '    x'),
  // A typed `ex` would be read back as the template's marker.
  fc.string({ maxLength: 12 }).filter((typed) => !isMarker(typed)),
)

function nodeBelow(
  depth: number,
  forms: DocumentNode['form'][],
  hasBox: boolean,
): fc.Arbitrary<DocumentNode> {
  const isDeep = depth > 2
  return fc.record({
    form: fc.constantFrom(...forms),
    box: hasBox ? fc.constantFrom<DocumentNode['box']>('none', 'open', 'done') : fc.constant('none' as const),
    start: fc.constant(null),
    text,
    children: isDeep
      ? fc.constant<DocumentNode[]>([])
      : fc.array(
          fc.nat().chain(() => nodeBelow(depth + 1, forms, hasBox)),
          { maxLength: 2 },
        ),
  })
}

function documentOf(forms: DocumentNode['form'][]): fc.Arbitrary<CareerDocument> {
  const section = (kind: DocumentSection['kind']) =>
    fc
      .array(nodeBelow(0, forms, kind === 'todo'), { maxLength: 3 })
      .map((nodes): DocumentSection => ({ kind, heading: null, nodes }))
  const analysis = fc.tuple(section('goal'), section('required'), section('todo'))
  return fc
    .tuple(section('readme'), section('goals'), fc.array(analysis, { minLength: 1, maxLength: 3 }), fc.nat(2))
    .map(([readme, goals, analyses, current]) => ({
      version: 1,
      sections: [readme, goals],
      analyses: analyses.map((sections, index) => ({
        current: index === Math.min(current, analyses.length - 1),
        sections,
      })),
    }))
}

/** A document typed in the app, of bullets and numbered items. */
export const typedItems = documentOf(['bullet', 'bullet', 'ordered'])
/** A document with every form anywhere. */
export const typedAnything = documentOf(['bullet', 'ordered', 'paragraph', 'quote', 'raw'])
