import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '../schema'
import { formatDocument } from './format'
import { fromRows } from './from-rows'
import { parseDocument } from './parse'
import { toRows } from './rows'
import { isRule } from './source'
import { markdown, typedAnything, typedItems } from './testing/arbitraries'

/** More by hand: DOCUMENTS=50000 npx vitest run features/document/rules/roundtrip.test.ts */
const numRuns = Number(process.env.DOCUMENTS ?? 2000)
const timeout = 60_000 + numRuns * 100

const bullet = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/
const isTemplate = (line: string) =>
  line === '# career-goal' ||
  line === '# 요구사항' ||
  /^\[[ x]\] .*(작성한다|분석을 한다|선택한다)\.+.*$/.test(line)

/** Lines without bullets and white space, told independently of the code under test. */
function wordsOf(source: string): string[] {
  const bare = source.split('\n').map((line) => {
    let words = line.trim()
    while (bullet.test(words) && !isRule(words)) words = words.replace(bullet, '')
    return words.replace(/^(\[[ x]\])[ \t]+/, '$1 ').trim()
  })
  return bare.filter((line) => line !== '' && !isTemplate(line))
}

function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return String(count).padStart(9, '0')
  }
}

describe('any Markdown', () => {
  it(
    'loses no line, invents none, moves none; and stays the same from then on',
    () => {
      const property = fc.property(markdown, (source) => {
        const { document, lines } = parseDocument(source)
        expect(fromRows(toRows(document, counter()))).toEqual(document)
        const written = formatDocument(document)
        expect(wordsOf(written)).toEqual(wordsOf(source))
        expect(parseDocument(written).document).toEqual(document)
        const filled = source.split('\n').flatMap((text, index) => (/^[ \t]*$/.test(text) ? [] : [index + 1]))
        expect(lines.map(({ line }) => line)).toEqual(filled)
      })
      fc.assert(property, { numRuns })
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
