import fc from 'fast-check'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'

/** A document as people write it: its Markdown, and which heading and which items in which depth it has to become. */
export type Written = { source: string; outline: string[] }

type Item = { text: string; children: Item[] }
type Style = { bullet: string; indent: number; isLoose: boolean }

const headings = [
  ['## 이름', '# 이름', '### Name'],
  ['## KYS 작성', '# KYS'],
  ['### Key Strength', '## 1.1) Key Strength 작성', '# Key strengths'],
  ['### Read.me 작성', '## ReadMe', '# 1.2) Read.me'],
  ['### Goal 설정', '## Goals', '# 목표'],
  ['## Gap 분석', '# 2. Gap 분석'],
  ['### Goal', '## 2.1) Goal 작성'],
  ['### 필요역량', '## 필요 역량', '# 2.2) 필요역량 작성'],
  ['### 나의 상태', '## 나의 상태 (상,중,하)', '# 2.3) 나의 상태'],
  ['### Gap 분석', '## Gap'],
  ['### To-Do List', '## TO-DO LIST', '# 할 일'],
] as const
const parts = [1, 5]
/** The headings of an analysis, which may come several times. */
const analysis = headings.slice(parts[1])

const words = fc
  .oneof(
    fc.constantFrom(
      'Kotlin, Java',
      '헥사고날 아키텍처 (포트, 어댑터)',
      'Spring : MVC, JPA / Redis',
      '**굵게** 쓴 말과 `코드`',
      'https://example.com/a_b_c?d=1&e=2',
      '왜 이렇게 해야 하나요?',
      '지표 설계 [중]',
      '[하] 장애 대응',
      'a < b && c > d',
      '2024. 03. 입사',
      '*별* 과 _밑줄_ 과 ~물결~',
      'ＡＢＣ　전각',
      '#태그처럼 쓴 말',
      '100% 이해',
    ),
    fc.string({ unit: fc.constantFrom(...'가나다라마abc123 .,:;()/'), minLength: 1, maxLength: 20 }),
  )
  .map((text) => `말 ${text}`.trim().replace(/ {2,}/g, ' '))

const below = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    text: words,
    children:
      depth > 3
        ? fc.constant<Item[]>([])
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant<Item[]>([]) },
            { weight: 1, arbitrary: fc.nat().chain(() => fc.array(below(depth + 1), { maxLength: 3 })) },
          ),
  })

const style = fc.record({
  bullet: fc.constantFrom('- ', '* ', '+ ', '-\t', '-  '),
  indent: fc.constantFrom(2, 3, 4, 6),
  isLoose: fc.boolean(),
})

const section = fc.record({
  heading: fc.nat(),
  style,
  items: fc.array(below(1), { minLength: 1, maxLength: 4 }),
  isThere: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
})

const ending = fc.constantFrom('\n', '\r\n')

/** Documents on the template in the spellings, bullets, indents and line ends that people use. */
export const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.tuple(...headings.map(() => section)),
    fc.array(fc.tuple(...analysis.map(() => section)), { maxLength: 2 }),
    ending,
    fc.boolean(),
  )
  .map(([first, more, lineEnd, hasMark]) => {
    const spelt = [...headings, ...more.flatMap(() => analysis)]
    // A further analysis is one that has its parts.
    const sections = [...first, ...more.flat()].map((each) =>
      more.length > 0 ? { ...each, isThere: true } : each,
    )
    const lines: string[] = []
    const outline: string[] = []
    sections.forEach(({ heading, style: how, items, isThere }, index) => {
      const isPart = spelt[index] === headings[parts[0] as number] || spelt[index] === analysis[0]
      // The two Goals and the two Gaps are told apart by what stands between them.
      if (!isThere && !isPart) return
      const spellings = spelt[index] ?? ['']
      const line = spellings[heading % spellings.length] ?? ''
      lines.push(line, '')
      outline.push(line)
      if (isPart) return
      lines.push(...print(items, how, ''), '')
      outline.push(...outlineOf(items, 1))
    })
    return { source: (hasMark ? '\uFEFF' : '') + lines.join(lineEnd), outline }
  })

function print(items: Item[], how: Style, indent: string): string[] {
  return items.flatMap(({ text, children }) => [
    `${indent}${how.bullet}${text}`,
    ...(how.isLoose ? [''] : []),
    ...print(children, how, indent + ' '.repeat(Math.max(how.indent, widthOf(how.bullet)))),
  ])
}

/** A child needs at least the width of its parent's bullet as indent; with less it becomes a sibling. */
function widthOf(bullet: string): number {
  return bullet.endsWith('\t') ? 4 : bullet.length
}

function outlineOf(items: Item[] | DocumentNode[], depth: number): string[] {
  return items.flatMap(({ text, children }) => [`${depth} ${text}`, ...outlineOf(children, depth + 1)])
}

/** The same of a document that was read. */
export function outlineIn({ sections, analyses }: CareerDocument): string[] {
  return [...sections, ...analyses.flatMap((analysis) => analysis.sections)].flatMap(({ heading, nodes }) => [
    heading ?? '',
    ...outlineOf(nodes, 1),
  ])
}
