import { describe, expect, it } from 'vitest'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { familiesOf, parts, plainDocument, shapesOf } from '../../testing/pathological'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'

const size = 16_000

/** Processor time in ms, as tests share the machine; a refusal counts as an answer. */
function costOf(source: string): number {
  const before = process.cpuUsage()
  try {
    formatDocument(parseDocument(source).document)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('what CommonMark implementations are tried with', () => {
  const plain = plainDocument(size)
  costOf(plain)
  const usual = Math.max(costOf(plain), costOf(plain))

  it.each(parts)('%j again and again costs not much more than a plain document', (part) => {
    for (const source of shapesOf(part, size)) {
      const first = costOf(source)
      // A second try where the first was slow: other work on the machine only adds.
      const cost = first < 8 * usual ? first : Math.min(first, costOf(source))
      expect(cost).toBeLessThan(8 * usual + 100)
    }
  })

  it.each(familiesOf(size).slice(0, 8))('%s', (_, source) => {
    const first = costOf(source)
    const cost = first < 8 * usual ? first : Math.min(first, costOf(source))
    expect(cost).toBeLessThan(8 * usual + 100)
  })

  it.each(familiesOf(200_000).slice(8))(
    '%s without end are refused at their line, before they are parsed',
    (_, source) => {
      expect(() => parseDocument(source)).toThrowError(
        expect.objectContaining({ name: 'DocumentError', line: 1 }),
      )
    },
  )
})
