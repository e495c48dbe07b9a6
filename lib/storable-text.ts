/**
 * Text as Postgres can store it, as text and within JSON: U+FFFD stands for a NUL and for half a surrogate pair,
 * as CommonMark has it for NUL.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/**
 * Text for one line, such as a name that others see: what breaks lines, controls the screen or turns the direction
 * of what follows becomes a space.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}
