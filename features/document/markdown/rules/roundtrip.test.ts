import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { markdown, typedAnything, typedItems } from '../testing/arbitraries'
import { faultOf } from '../testing/trip'
import { outlineIn, written } from '../testing/written'
import { formatDocument } from './format'
import { parseDocument } from './parse'

/** Others each time; many more by hand, here with DOCUMENTS=50000, or with `npm run bench:documents`. */
const numRuns = Number(process.env.DOCUMENTS ?? 400)
const timeout = 60_000 + numRuns * 100

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
