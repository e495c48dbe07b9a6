import { beforeAll, describe, expect, it } from 'vitest'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { countSteps } from '@/lib/testing/steps'
import { familiesOf, parts, plainDocument, shapesOf } from '../../testing/pathological'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'

const stepsOf = countSteps()

/** How much more is done to read and write the longer documents than the others; a refusal counts as an answer. */
function growthOf(shorter: string[], longer: string[]): number {
  const [few, many] = [shorter, longer].map((sources) => stepsOf(() => sources.forEach(roundTrip)))
  return (many as number) / (few as number)
}

function roundTrip(source: string): void {
  try {
    formatDocument(parseDocument(source).document)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
  }
}

// Of what is three times as long, work that grows with the length is three times as much, with its square nine times.
const most = 4

describe('what CommonMark implementations are tried with', () => {
  beforeAll(() => roundTrip(plainDocument(2_000)))

  it.each(parts)('%j again and again costs no more than it is longer', (part) => {
    expect(growthOf(shapesOf(part, 300), shapesOf(part, 900))).toBeLessThan(most)
  })

  it.each(familiesOf(3_900).slice(0, 8))('%s cost no more than they are longer', (name, longer) => {
    const shorter = familiesOf(1_300).find(([other]) => other === name)?.[1] ?? ''
    expect(growthOf([shorter], [longer])).toBeLessThan(most)
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
