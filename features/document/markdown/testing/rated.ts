import fc from 'fast-check'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { everies, type Recurrence, recurrenceFrom } from '@/lib/recurrence'

/** Words among which are marks of ours, whole, broken, escaped, and in the other language. */
const fragments = [
  ...[
    'Redis',
    'Redis',
    'Kotlin, Java',
    '**굵게** `코드`',
    '배치 / 재시도',
    '대용량 처리 / Redis',
    'Redis (2)',
  ],
  ...[
    '· 지금: 경험',
    '· 지금: 경험 → 목표: 실무',
    '· 목표: 선도',
    '→ 목표: 실무',
    '· 지금: 전문가',
    '· 지금:경험',
  ],
  ...[
    '· 역량: Redis',
    '· 역량: Kotlin, Java',
    '· 역량: 없는 것',
    '·  역량: Redis',
    '· 역량\\: Redis',
    '· 역량:',
  ],
  ...['· 기한: 2026-12-12', '· 기한: 2026-02-30', '· 기한: 12월 12일', '· 기한\\: 2026-12-12', '· 끝'],
  ...['· 반복: 매주 토요일', '· 반복: 가끔'],
  ...['· now: Know → target: Lead', '· competency: Redis', '· due: 2026-12-12', '· now: 이해'],
  ...[
    '# 제목',
    '-',
    '1. 첫째',
    '---',
    '```js',
    '[ ] 빈칸',
    '[중]',
    '> 말',
    '\\',
    '\t끝 ',
    '　전각　',
    '가나다',
  ],
]
const line = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
const text = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', `긴 이름 ${'가나다 '.repeat(30)}`, 'e\u0301 · 기한: 2026-12-12'),
  },
  { weight: 2, arbitrary: fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')) },
)

const level = fc.option(fc.constantFrom<0 | 1 | 2 | 3 | 4>(0, 1, 2, 3, 4), { nil: undefined })
const day = fc.option(fc.constantFrom('2026-12-12', '2024-02-29', '0001-01-01'), { nil: undefined })
const recurs = fc
  .option(fc.record({ every: fc.constantFrom(...everies), day: fc.integer({ min: 10, max: 31 }) }), {
    nil: undefined,
  })
  .map((each) => each && recurrenceFrom(each.every, `2026-07-${each.day}`))
/** Numbers of competencies: which they are is settled once it is known how many there are. */
const links = fc.array(fc.nat({ max: 30 }), { maxLength: 3 })

type Seed = {
  node: DocumentNode
  target?: 0 | 1 | 2 | 3 | 4
  self?: 0 | 1 | 2 | 3 | 4
  due?: string
  recurs?: Recurrence
  links: number[]
  below: Seed[]
}

const seed = (depth: number, form: DocumentNode['form'][]): fc.Arbitrary<Seed> =>
  fc.record({
    node: fc.record({
      form: fc.constantFrom(...form),
      box: fc.constant('none' as const),
      start: fc.constant(null),
      text,
      children: fc.constant<DocumentNode[]>([]),
    }),
    target: level,
    self: level,
    due: day,
    recurs,
    links,
    below:
      depth > 1
        ? fc.constant<Seed[]>([])
        : fc.array(
            fc.nat().chain(() => seed(depth + 1, form)),
            { maxLength: 2 },
          ),
  })

function documentOf(forms: DocumentNode['form'][], isKorean: boolean): fc.Arbitrary<CareerDocument> {
  const seeds = fc.array(seed(0, forms), { maxLength: 3 })
  return fc.record({ required: seeds, gap: seeds, todo: seeds }).map(({ required, gap, todo }) => {
    let count = 0
    const competency = ({ node, target, self, below }: Seed): DocumentNode => ({
      ...node,
      key: `k${count++}`,
      ...(target !== undefined && { target }),
      ...(self !== undefined && { self }),
      children: below.map(competency),
    })
    const rated = required.map(competency)
    const linked =
      (kind: DocumentSection['kind']) =>
      (each: Seed): DocumentNode => ({
        ...each.node,
        ...(kind === 'todo' && { box: 'open' as const }),
        ...(kind === 'todo' && each.due !== undefined && { due: each.due }),
        ...(kind === 'todo' && each.recurs !== undefined && { recurs: each.recurs }),
        ...(count > 0 &&
          each.links.length > 0 && { competencies: each.links.map((number) => `k${number % count}`) }),
        children: each.below.map(linked(kind)),
      })
    const heading = (korean: string, english: string) => (isKorean ? korean : english)
    return {
      version: 1,
      sections: [],
      analyses: [
        {
          current: true,
          sections: [
            { kind: 'required', heading: heading('### 필요역량', '### Required competencies'), nodes: rated },
            { kind: 'gap', heading: '### Gap', nodes: gap.map(linked('gap')) },
            { kind: 'todo', heading: '### To-Do List', nodes: todo.map(linked('todo')) },
          ],
        },
      ],
    }
  })
}

/** Documents with levels, links and days, in Korean and in English, and texts that look like them. */
export const ratedItems = fc.oneof(
  documentOf(['bullet', 'bullet', 'ordered'], true),
  documentOf(['bullet', 'ordered'], false),
)
/** The same with every form of item, which Markdown does not always keep apart. */
export const ratedAnything = documentOf(['bullet', 'ordered', 'paragraph', 'quote', 'raw'], true)
