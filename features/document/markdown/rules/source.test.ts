import { beforeAll, describe, expect, it } from 'vitest'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { maxBytes, maxDepth } from '@/features/document/format/rules/limits'
import { countSteps } from '@/lib/testing/steps'
import { parseDocument } from './parse'
import { decodeSource, dedent } from './source'

describe('what is refused', () => {
  it.each([
    ['more than 256 kB', '가'.repeat(100_000), 'too_large', null],
    ['too many lines', '\n'.repeat(9000), 'too_many_lines', 3001],
    ['too many items', '- a\n'.repeat(2001), 'too_many_items', 2001],
    ['a nesting bomb in one line', `\n${'- '.repeat(maxDepth + 1)}x`, 'too_deep', 2],
    [
      'a nesting bomb of indents',
      Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'too_deep',
      33,
    ],
    ['an endless text', `\n${'a'.repeat(20_001)}`, 'text_too_long', 2],
    ['an endless heading', `# ${'a'.repeat(3000)}`, 'heading_too_long', 1],
    ['an endless line', `a\n${'a'.repeat(21_001)}`, 'line_too_long', 2],
    [
      'too much nesting',
      `${Array.from({ length: 1_500 }, (_, index) => `${'  '.repeat(index % 20)}- a`).join('\n')}`,
      'too_nested',
      1148,
    ],
  ])('%s', (_, markdown, code, line) => {
    expect(() => parseDocument(markdown)).toThrowError(expect.objectContaining({ code, line }))
  })

  it('bytes that are no UTF-8', () => {
    expect(() => decodeSource(new Uint8Array([0xb0, 0xa1]), maxBytes)).toThrowError(
      expect.objectContaining({ code: 'not_utf8' }),
    )
    expect(decodeSource(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), maxBytes)).toBe('a')
  })
})

const stepsOf = countSteps()

/** What reading does, and what it refuses in the end. */
function reading(source: string): { steps: number; refused: string | null } {
  let refused: string | null = null
  const steps = stepsOf(() => {
    try {
      parseDocument(source)
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error
      refused = error.code
    }
  })
  return { steps, refused }
}

describe('what is slow elsewhere', () => {
  beforeAll(() => void reading('- a\n'.repeat(200)))

  it.each(['*', '_a', '[', '[a](<', '`a', '<a ', '> ', '#', '~~~ ', '&', '\\', '- 1: ', '('])(
    '%j again and again costs no more than it is longer',
    (part) => {
      const of = (length: number) => {
        const line = part.repeat(Math.floor(length / part.length))
        return reading(`## 나의 상태\n${`- a${line}\n\n`.repeat(4)}# 1${line}`).steps
      }
      // Four times as long: work that grows with the square would be sixteen times as much.
      expect(of(1_600) / of(400)).toBeLessThan(5)
    },
  )

  it.each([' ', '\t', '.', '#'])('a long run of %j in a line is refused before it is read', (char) => {
    const run = (length: number) => reading(`# 1${char.repeat(length)}x`)
    expect(run(200_000)).toEqual({ steps: run(40_000).steps, refused: 'line_too_long' })
  })
})

describe('dedent', () => {
  it('counts tabs, and leaves what goes beyond', () => {
    expect(dedent('\t\ta', 4)).toBe('\ta')
    expect(dedent('\ta', 2)).toBe('  a')
    expect(dedent(' a', 4)).toBe('a')
  })
})
