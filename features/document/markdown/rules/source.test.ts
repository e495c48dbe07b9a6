import { describe, expect, it } from 'vitest'
import { maxBytes, maxDepth } from '@/features/document/format/rules/limits'
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

// Processor time, as tests share the machine.
describe('what is slow elsewhere', () => {
  it.each(['*', '_a', '[', '[a](<', '`a', '<a ', '> ', '#', '~~~ ', '&', '\\', '- 1: ', '('])(
    '%j again and again',
    (part) => {
      const line = part.repeat(Math.floor(19_000 / part.length))
      const before = process.cpuUsage()
      try {
        parseDocument(`## 나의 상태\n${`- a${line}\n\n`.repeat(12)}# 1${line}`)
      } catch (error) {
        expect(error).toMatchObject({ name: 'DocumentError' })
      }
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
    },
  )

  it.each([' ', '\t', '.', '#'])('a long run of %j in a line', (char) => {
    const before = process.cpuUsage()
    expect(() => parseDocument(`# 1${char.repeat(200_000)}x`)).toThrow()
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  })
})

describe('dedent', () => {
  it('counts tabs, and leaves what goes beyond', () => {
    expect(dedent('\t\ta', 4)).toBe('\ta')
    expect(dedent('\ta', 2)).toBe('  a')
    expect(dedent(' a', 4)).toBe('a')
  })
})
