const most = 80

/** The beginning of a text, for where it only names an item: one line, not too long. */
export function firstWords(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1)
  return clipped(line, most)
}

/** A text with an ellipsis where it is too long. @param length most of it, in UTF-16 code units */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  // Never cuts a surrogate pair in two.
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`
}
