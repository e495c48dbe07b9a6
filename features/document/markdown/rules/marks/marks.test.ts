import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { ratedAnything, ratedItems } from '../../testing/rated'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'
import { labelsOf } from './labels'
import { takeMarks } from './take'
import { markLanguage, markWords } from './words'

/** More by hand: DOCUMENTS=5000 npx vitest run features/document/rules/marks */
const numRuns = Number(process.env.DOCUMENTS ?? 50)
const timeout = 60_000 + numRuns * 200

const read = (markdown: string) => takeMarks(parseDocument(markdown)).document
const write = (document: CareerDocument) => formatDocument(document, { marks: true })

/** Items with what Markdown says of them; a link by the place of its competency, if that has words. */
function facetsIn(document: CareerDocument): unknown[] {
  const sections = document.analyses.flatMap((analysis) => analysis.sections)
  const labels = labelsOf(sections, markWords[markLanguage(document)])
  const places = new Map([...labels.keys()].map(({ key }, index) => [key, index]))
  const facets = ({
    form,
    box,
    text,
    target,
    self,
    due,
    recurs,
    competencies,
    children,
  }: DocumentNode): unknown => {
    const links = new Set((competencies ?? []).flatMap((key) => places.get(key) ?? []))
    const isMarkable = !/^\\?(```|~~~)/.test(text.trimStart())
    const own = isMarkable ? { target, self, due, recurs, links: [...links].sort((a, b) => a - b) } : {}
    return [form, box, text.normalize('NFC').replace(/[\\\s]/g, ''), own, children.map(facets)]
  }
  return sections.map(({ kind, nodes }) => [kind, nodes.map(facets)])
}

describe('levels, links and days in Markdown', () => {
  it(
    'come back from it with every letter around them',
    () => {
      const property = fc.property(ratedItems, (document) => {
        const written = write(document)
        const back = read(written)
        expect(facetsIn(back)).toEqual(facetsIn(document))
        expect(write(back)).toBe(written)
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it(
    'stay the same after every further trip, whatever the forms',
    () => {
      const property = fc.property(ratedAnything, (document) => {
        const written = write(document)
        expect(write(read(written))).toBe(written)
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )
})
