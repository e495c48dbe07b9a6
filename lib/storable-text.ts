/**
 * Text that Postgres can store, also within JSON: a NUL or half a surrogate pair becomes U+FFFD, as
 * CommonMark does for NUL.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/**
 * Text for one line, such as a name: line breaks, control characters and characters that change the direction
 * of what follows become spaces.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}
