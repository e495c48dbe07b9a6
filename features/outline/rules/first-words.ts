const most = 80

/** The beginning of a text, for where it only names an item: one line, not too long. */
export function firstWords(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1)
  if (line.length <= most) return line
  // Not in the middle of a letter that takes two units.
  return `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
}
