import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingTitle, recogniseHeading } from '@/features/document/format/rules/headings'
import type { DocumentNode } from '@/features/document/format/schema'
import { markdown } from '../testing/arbitraries'
import { wordsOf } from '../testing/trip'
import { written } from '../testing/written'
import { formatDocument } from './format'
import { parseDocument } from './parse'
import { type Destination, gapDestinations, kysDestinations, type Sent } from './send-lines'

const anywhere: Destination[] = [...kysDestinations, ...gapDestinations, 'top', 'keep', 'own-1', 'own-3']
const sendings = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...anywhere)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs): Sent => new Map(pairs))

/** Words without marks of headings and items, in any order: what is sent comes out elsewhere. */
const bare = (lines: string[]) =>
  lines
    .map((line) => line.replaceAll('\\', '').replace(/^(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)+/, ''))
    .filter(Boolean)
    .sort()

/** What is wrong with a document some lines of which were sent elsewhere; null if nothing is. */
function faultOf(source: string, sent: Sent): string | null {
  const { document, lines, dropped } = parseDocument(source, sent)
  const numbers = lines.map(({ line }) => line)
  const filled = source.split('\n').flatMap((text, index) => (/^[ \t]*$/.test(text) ? [] : [index + 1]))
  if (JSON.stringify(numbers) !== JSON.stringify(filled)) return 'not every line is shown once'
  const out = new Set(dropped.map(({ line }) => line))
  const content = source.split('\n').filter((_, index) => !out.has(index + 1))
  const first = formatDocument(document)
  const [before, after] = [bare(wordsOf(content.join('\n'))), bare(wordsOf(first))]
  const lost = before.filter((line) => !after.includes(line))
  if (lost.length > 0) return `lost: ${JSON.stringify(lost)} in ${JSON.stringify(first)}`
  const { document: again, dropped: leftAgain } = parseDocument(first)
  // A template's heading that stands twice is told from the other by what is around it.
  const isUnclear = [...document.sections, ...document.analyses.flatMap(({ sections }) => sections)].some(
    ({ kind, heading }) =>
      kind === 'other' && heading !== null && recogniseHeading(headingTitle(heading)) !== null,
  )
  // What a person keeps though it reads like the template's, is offered to be left out once more.
  const isAdvice = dropped.length < parseDocument(source).dropped.length
  const isMarker = leftAgain.some(({ reason }) => reason === 'marker')
  if (!isAdvice && !isMarker && !isUnclear && formatDocument(again) !== first)
    return `second trip differs: ${JSON.stringify([first, formatDocument(again)])}`
  return null
}

describe('sendLines', () => {
  it('loses no line, whatever is sent wherever', () => {
    const sources = fc.oneof(
      markdown,
      written.map(({ source }) => source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')),
    )
    fc.assert(
      fc.property(sources, sendings, (source, sent) => {
        expect(faultOf(source, sent)).toBeNull()
      }),
      { numRuns: Number(process.env.DOCUMENTS ?? 150) },
    )
  }, 120_000)
})

describe('what a person sends', () => {
  const source = `### Key Strength
- Go
    - 관측
- Rust
## 회고
글 한 줄
- 목록
### 필요역량
- 큐
#### 배포
- 카나리
- 롤백
### Gap 분석
- ex:
    - 큐 운영이 약하다
`
  const outline = (...pairs: [number, Destination][]) => {
    const { document } = parseDocument(source, new Map(pairs))
    const words = ({ text, children }: DocumentNode): unknown =>
      children.length > 0 ? [text, children.map(words)] : text
    const all = [...document.sections, ...document.analyses.flatMap(({ sections }) => sections)]
    return Object.fromEntries(all.map(({ kind, heading, nodes }) => [heading ?? kind, nodes.map(words)]))
  }

  it('takes along what stands below, and comes in its order', () => {
    expect(outline([2, 'gap'], [7, 'gap'])).toMatchObject({
      '### Key Strength': ['Rust'],
      '## 회고': ['글 한 줄'],
      '### Gap 분석': [['Go', ['관측']], '목록', '큐 운영이 약하다'],
    })
  })

  it('may part ways with what it stood below', () => {
    expect(outline([2, 'readme'], [3, 'todo'])).toMatchObject({ readme: ['Go'], todo: ['관측'] })
  })

  it('makes an item of a heading in the words of the writer', () => {
    expect(outline([5, 'strength'])).toMatchObject({
      '### Key Strength': [['Go', ['관측']], 'Rust', ['회고\n\n글 한 줄', ['목록']]],
    })
    expect(outline([10, 'todo'])).toMatchObject({
      '### 필요역량': ['큐'],
      todo: [['배포', ['카나리', '롤백']]],
    })
  })

  it('leaves a heading of the template where it is, and sends what stands below', () => {
    expect(outline([8, 'state'])).toMatchObject({
      '### 필요역량': [],
      state: ['큐', ['#### 배포', ['카나리', '롤백']]],
    })
  })

  it('can be text above all, a section of the own, or a line of the template', () => {
    expect(outline([9, 'top'], [4, 'own-5'], [14, 'keep'])).toMatchObject({
      other: ['큐'],
      '## 회고': ['Rust', '글 한 줄', '목록'],
      '### Gap 분석': [['ex:', ['큐 운영이 약하다']]],
    })
  })

  it('stays where its section is sent away itself', () => {
    expect(outline([5, 'gap'], [4, 'own-5'])).toMatchObject({
      '### Key Strength': [['Go', ['관측']], 'Rust'],
    })
  })
})
