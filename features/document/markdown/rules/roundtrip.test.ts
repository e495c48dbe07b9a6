import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { templateHeadings } from '@/features/document/format/rules/headings'
import { toRows } from '@/features/document/format/rules/rows'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import {
  fenced,
  headingAnswers,
  markdown,
  severalAnalyses,
  typedAnything,
  typedItems,
} from '../testing/arbitraries'
import { counter, faultOf, wordsOf } from '../testing/trip'
import { outlineIn, written } from '../testing/written'
import { formatDocument } from './format'
import { findLeftOvers, type LeftOut, withoutLines } from './left-overs'
import { parseDocument } from './parse'

/** Others each time; many more by hand, here with DOCUMENTS=50000, or with `npm run bench:documents`. */
const numRuns = Number(process.env.DOCUMENTS ?? 400)
const timeout = 60_000 + numRuns * 100

/** The lines that one text has more often than another, without the signs of headings. */
function linesBeyond(text: string, other: string): string[] {
  const bare = (source: string) => wordsOf(source).map((line) => line.replace(/^#+ /, ''))
  const left = bare(other)
  return bare(text).filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Lines that go to a part which is not there yet get its heading. */
const isOfTemplate = (line: string) =>
  Object.values(templateHeadings.ko).some((heading) => heading.replace(/^#+ /, '') === line)

describe('any Markdown', () => {
  it(
    'loses no line, invents none, moves none; and stays the same from then on',
    () => {
      const property = fc.property(markdown, (source) => {
        expect(faultOf(source)).toBeNull()
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it(
    'keeps every line whatever is said of its headings, and keeps their order from then on',
    () => {
      const property = fc.property(markdown, headingAnswers, (source, answers) => {
        const { document } = parseDocument(source, new Map(), answers)
        expect(fromRows(toRows(document, counter()))).toEqual(document)
        const written = formatDocument(document)
        expect(linesBeyond(source, written)).toEqual([])
        expect(linesBeyond(written, source).filter((line) => !isOfTemplate(line))).toEqual([])
        // Which requirements are ticked depends on what is known of the headings.
        expect(wordsOf(formatDocument(parseDocument(written).document))).toEqual(wordsOf(written))
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it(
    'keeps every line that is not left out, and is the same from then on',
    () => {
      const property = fc.property(fenced, (source) => {
        const leftOut: LeftOut = new Map(
          findLeftOvers(source).flatMap(({ what, lines }) => lines.map((line) => [line, what] as const)),
        )
        const { document, lines } = parseDocument(source, new Map(), new Map(), leftOut)
        const filled = source.split('\n').flatMap((text, index) => (/^[ \t]*$/.test(text) ? [] : [index + 1]))
        expect(lines.map(({ line }) => line)).toEqual(filled)
        const written = formatDocument(document)
        expect(wordsOf(written)).toEqual(wordsOf(withoutLines(source, leftOut)))
        expect(formatDocument(parseDocument(written).document)).toBe(written)
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it(
    'comes out whole and in order where it has several analyses',
    () => {
      const property = fc.property(severalAnalyses, (source) => {
        expect(faultOf(source)).toBeNull()
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it('comes out as it went in below lines that only hang on an item, an indented heading included', () => {
    expect(faultOf('### Gap 분석\n\n1. a\n메모\n===\n        100. Kotlin\n  # x\n')).toBeNull()
  })
})

describe('any document on the template', () => {
  it(
    'has every item below its heading, in its order and depth, and comes out whole',
    () => {
      const property = fc.property(written, ({ source, outline }) => {
        expect(outlineIn(parseDocument(source).document)).toEqual(outline)
        expect(faultOf(source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))).toBeNull()
      })
      fc.assert(property, { numRuns: numRuns / 4 })
    },
    timeout,
  )
})

/** Outline of a document with texts in which only letters and the like count. */
function shapeOf({ sections, analyses }: CareerDocument): unknown[] {
  const shape = ({ form, box, text, children }: DocumentNode): unknown => [
    form,
    box,
    bareOf(text),
    children.map(shape),
  ]
  const all = [...sections, ...analyses.flatMap((analysis) => analysis.sections)]
  return all.flatMap(({ kind, nodes }) => (kind === 'part' ? [] : [[kind, nodes.map(shape)]]))
}

function bareOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}|\0/gu, '\uFFFD')
    .replace(/[\\\s]|^\uFEFF/g, '')
}

describe('any document typed in the app', () => {
  it(
    'comes back from its Markdown with its items, boxes and texts, with backslashes at most',
    () => {
      const property = fc.property(typedItems, (document) => {
        const written = formatDocument(document)
        const back = parseDocument(written).document
        expect(shapeOf(back)).toEqual(shapeOf(document))
        expect(formatDocument(back)).toBe(written)
      })
      fc.assert(property, { numRuns: numRuns / 4 })
    },
    timeout,
  )

  it('keeps what stands below items without words where it stands', () => {
    const item: DocumentNode = { form: 'bullet', box: 'none', start: null, text: '', children: [] }
    const quote: DocumentNode = { ...item, form: 'quote' }
    const inner: DocumentNode = { ...item, children: [item, quote] }
    const nodes: DocumentNode[] = [{ ...item, children: [{ ...item, box: 'done', children: [inner] }] }]
    const sections = [{ kind: 'todo' as const, heading: null, nodes }]
    const written = formatDocument({ version: 1, sections: [], analyses: [{ current: true, sections }] })
    const back = parseDocument(written).document
    expect(back.analyses[0]?.sections.at(-1)?.nodes).toEqual(nodes)
    expect(formatDocument(back)).toBe(written)
  })

  it(
    'is the same after every further round trip, whatever its forms',
    () => {
      const property = fc.property(typedAnything, (document) => {
        const written = formatDocument(document)
        expect(formatDocument(parseDocument(written).document)).toBe(written)
      })
      fc.assert(property, { numRuns: numRuns / 4 })
    },
    timeout,
  )
})
