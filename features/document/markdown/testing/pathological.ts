/** Markdown that CommonMark implementations are tried with: each a small part, again and again. */
export const parts = [
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

/**
 * One endless line, many short items, a few long ones, and many paragraphs: all of one part again and again.
 * @param size of each document, about, in characters
 */
export function shapesOf(part: string, size: number): string[] {
  const fill = (length: number) => part.repeat(Math.max(1, Math.floor(length / part.length)))
  const long = Math.min(size, 5_000)
  return [
    fill(size),
    `## 나의 상태\n${`- 가 ${fill(80)}\n`.repeat(size / 90)}`,
    `## 나의 상태\n${`- 가 ${fill(long)}\n`.repeat(size / long)}`,
    `## 나의 상태\n${`${fill(80)}\n\n`.repeat(size / 90)}`,
  ]
}

/** Documents that are bad as a whole, by name. @param size of each, about, in characters */
export function familiesOf(size: number): [name: string, source: string][] {
  const lines = (line: string) => line.repeat(size / line.length)
  const columns = Math.floor(size / 6)
  return [
    ['many link reference definitions', lines('[a12]: /b "c"\n')],
    ['a table of many rows', `| a | b |\n|---|---|\n${lines('| x | y |\n')}`],
    [
      'a table of many columns',
      `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n|${'x|'.repeat(columns)}`,
    ],
    ['underlined headings', lines('a\n===\n')],
    ['headings of the template', lines('# Goal\n# 필요역량\n')],
    ['empty bullets in wrapped items', `- a\n${lines('  b\n  -\n')}`],
    ['fences that nothing closes', lines('```a\n~~~b\n')],
    [
      'lists as deep as may be',
      Array.from({ length: size / 40 }, (_, i) => `${' '.repeat(2 * (i % 31))}- a`).join('\n'),
    ],
    ['quotes', '> '.repeat(size / 2)],
    ['one line of bullets', '- '.repeat(size / 2)],
    ['one endless word', '가'.repeat(size / 3)],
  ]
}

/** An ordinary document of as many characters. */
export function plainDocument(size: number): string {
  return `## 나의 상태\n${`- ${'가나 다라 '.repeat(14)}\n`.repeat(size / 90)}`
}
