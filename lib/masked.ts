const known = /^([a-z][a-z-]{0,24}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d{2}-\d{2})?$/i
/** What `newToken` makes, wherever it stands, also with something typed behind it. */
const token = /(?<![\w-])[\w-]{43,}/g
/** Postgres repeats a value that it cannot read, behind a colon. */
const value = /: "[\s\S]*"/g

/** The path of an address for the log: names of pages, ids and days as they are; what may open something is masked. */
export function maskedPath(path: string): string {
  return path
    .replace(/[?#].*/s, '')
    .split('/')
    .map((part) => (known.test(part) ? part : '…'))
    .join('/')
}

/** A text for the log, without tokens and without values that somebody has sent. */
export function masked(text: string): string {
  return text.replace(value, ': …').replace(token, '…')
}
