/** Lists and quotes that open within one another at the start of a line; each level costs the parser and the stack. */
const manyMarkers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){12}/m

/**
 * Whether a text would keep the parser busy for longer than a page may take: its time grows with the square of the
 * marks, and a thousand quotes or lists within one another break it. Far from anything that a person writes by hand.
 */
export function isHeavyMarkdown(text: string): boolean {
  if (text.length > 10_000) return true
  const marks = text.match(/[*_~`<>|[\]!&@^:]/g)?.length ?? 0
  return marks > 600 || text.split('\n').length > 500 || manyMarkers.test(text)
}
