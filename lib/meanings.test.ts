import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Meaning, meaningsOf, readMeanings, writeMeanings } from './meanings'

const line = fc.oneof(
  fc.constantFrom('# 3 Senior', '\\# 3 Senior', '# - x', '#', ' 가 \t나 ', '', '- 점', '# 3'),
  fc.string(),
)
const meaning: fc.Arbitrary<Meaning> = fc.record({
  label: line,
  level: fc.constantFrom(null, 0, 1, 2, 3, 4),
  points: fc.array(line, { maxLength: 4 }),
})

it('is read as it was written, but for white space', () => {
  const tidy = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const property = fc.property(fc.array(meaning, { maxLength: 5 }), (meanings) => {
    const written = writeMeanings(meanings)
    const back = readMeanings(written)
    expect(writeMeanings(back)).toBe(written)
    expect(back).toEqual(
      meanings.map(({ label, level, points }) => ({
        label: tidy(label),
        level,
        points: points.map(tidy).filter((point) => point !== ''),
      })),
    )
  })
  fc.assert(property, { numRuns: 500 })
})

it('keeps text without a level', () => {
  expect(readMeanings('그냥 글\n# 9 아님')).toEqual([
    { label: '', level: null, points: ['그냥 글', '# 9 아님'] },
  ])
})

it('knows what tells of a level, of which a ladder may have several', () => {
  const meanings = readMeanings('# 1 L1\n가\n# 1 L2\n나\n# 3 L3')
  expect(meaningsOf(meanings, 1).map(({ label }) => label)).toEqual(['L1', 'L2'])
})
