import { describe, expect, it } from 'vitest'
import { DocumentError } from '../document-error'
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

/** One endless line, many short items, a few long ones, and many paragraphs: all of one part again and again. */
function shapesOf(part: string): string[] {
  const fill = (length: number) => part.repeat(Math.max(1, Math.floor(length / part.length)))
  return [
    fill(size),
    `## 나의 상태\n${`- 가 ${fill(80)}\n`.repeat(size / 90)}`,
    `## 나의 상태\n${`- 가 ${fill(5_000)}\n`.repeat(size / 5_000)}`,
    `## 나의 상태\n${`${fill(80)}\n\n`.repeat(size / 90)}`,
  ]
}

const parts = [
  ...['*a **a ', 'a**b', '*a_ ', '**x [a*b**c*](d) ', '_a ', '~~', '`a', '`', '\\'],
  ...[
    '[',
    ']',
    '![',
    '[a](',
    '[a](<b',
    '[a]: /b "c',
    '[^1]: ',
    '[x] ',
    '<',
    '<a ',
    '<!--',
    '<?',
    '<![CDATA[',
  ],
  ...[
    '&',
    '&#',
    '> ',
    '>',
    '- ',
    '1. ',
    '* * ',
    '# ',
    '#',
    '=',
    '|',
    '| a ',
    '~~~ ',
    '\t',
    ' ',
    '.',
    '(',
    ':',
  ],
  ...['http://a.', 'a@', '\0', '\uD800', '\u0300', '\u1100', '\uFEFF', '　', '[중] ', '(상) '],
]

describe('what CommonMark implementations are tried with', () => {
  const plain = `## 나의 상태\n${`- ${'가나 다라 '.repeat(14)}\n`.repeat(size / 90)}`
  costOf(plain)
  const usual = Math.max(costOf(plain), costOf(plain))

  it.each(parts)('%j again and again costs not much more than a plain document', (part) => {
    for (const source of shapesOf(part)) {
      const first = costOf(source)
      // A second try where the first was slow: other work on the machine only adds.
      const cost = first < 8 * usual ? first : Math.min(first, costOf(source))
      expect(cost).toBeLessThan(8 * usual + 100)
    }
  })

  it.each([
    [
      'many link reference definitions',
      Array.from({ length: 2000 }, (_, index) => `[a${index}]: /b "c"`).join('\n'),
    ],
    ['a table of many rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(2000)}`],
    ['a table of many columns', `|${'a|'.repeat(8000)}\n|${'-|'.repeat(8000)}\n|${'x|'.repeat(8000)}`],
    ['underlined headings', 'a\n===\n'.repeat(400)],
    ['headings of the template', '# Goal\n# 필요역량\n'.repeat(400)],
    ['empty bullets in wrapped items', `- a\n${'  b\n  -\n'.repeat(400)}`],
    ['fences that nothing closes', '```a\n~~~b\n'.repeat(400)],
    [
      'lists as deep as may be',
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * (i % 31))}- a`).join('\n'),
    ],
  ])('%s', (_, source) => {
    const first = costOf(source)
    const cost = first < 8 * usual ? first : Math.min(first, costOf(source))
    expect(cost).toBeLessThan(8 * usual + 100)
  })

  it.each([
    ['quotes', '> '.repeat(100_000)],
    ['one line of bullets', '- '.repeat(100_000)],
    ['one endless word', '가'.repeat(80_000)],
  ])('%s without end are refused at their line, before they are parsed', (_, source) => {
    expect(() => parseDocument(source)).toThrowError(
      expect.objectContaining({ name: 'DocumentError', line: 1 }),
    )
  })
})
