import fc from 'fast-check'
import { faultOf } from '@/features/document/markdown/testing/trip'

/** An outline as another tool writes it, and its words in their order. */
export type Outline = { source: string; words: string[] }

type Item = { text: string; children: Item[] }

const listsOf = (...words: string[]): fc.Arbitrary<Item[]> =>
  fc.letrec<{ items: Item[] }>((tie) => ({
    items: fc.array(
      fc.record({
        text: fc.constantFrom(...words),
        children: fc.oneof({ maxDepth: 4, depthIdentifier: 'item' }, fc.constant<Item[]>([]), tie('items')),
      }),
      { maxLength: 3 },
    ),
  })).items

const linesOf = (items: Item[]): string[] =>
  items.flatMap(({ text, children }) => [...text.split('\n'), ...linesOf(children)])

const word = ['가', 'Kotlin', '3.5', '[중]', 'a_b', '2024. 3월', '필요역량', '# x', '목표', '- y', '[x] 끝']

/** Pages of headings and nested lists. */
export const htmlPages: fc.Arbitrary<Outline> = fc
  .array(fc.record({ heading: fc.option(fc.constantFrom(...word)), items: listsOf(...word) }), {
    maxLength: 4,
  })
  .map((parts) => ({
    source: parts.map(({ heading, items }) => htmlHeading(heading) + htmlList(items)).join(''),
    words: parts.flatMap(({ heading, items }) => [heading ?? '', ...linesOf(items)]),
  }))

const htmlHeading = (heading: string | null) => (heading === null ? '' : `<h2>${heading}</h2>`)
const htmlList = (items: Item[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map(({ text, children }) => `<li>${text}${htmlList(children)}</li>`).join('')}</ul>`

/** OPML, some of whose items have several lines or signs that XML writes in another way. */
export const opmlFiles: fc.Arbitrary<Outline> = listsOf(
  ...word,
  'a & b',
  '<c>',
  '"인용"',
  '3. 셋',
  '다섯\n여섯',
).map((items) => ({
  source: `<?xml version="1.0"?>\n<opml version="2.0"><head/><body>${outlines(items)}</body></opml>`,
  words: linesOf(items),
}))

const escaped = (words: string) => words.replace(/[&<>"\n]/g, (each) => `&#${each.charCodeAt(0)};`)
const outlines = (items: Item[]): string =>
  items
    .map(({ text, children }) => `<outline text="${escaped(text)}">${outlines(children)}</outline>`)
    .join('')

const letters = (text: string) => text.replace(/[^\p{L}\p{N}&<>"]/gu, '')

/**
 * @param markdown what was made of the outline
 * @returns what went wrong on the way to Markdown, or when that goes in and out twice; null if nothing did
 */
export function conversionFault(markdown: string, words: string[]): string | null {
  if (letters(markdown) !== letters(words.join(''))) return 'words were lost, invented or moved'
  return faultOf(markdown)
}
