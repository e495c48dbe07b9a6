const known = /^([a-z][a-z-]{0,24}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d{2}-\d{2})?$/i
/** Matches what `newToken` makes, anywhere in a text, even with something typed behind it. */
const token = /(?<![\w-])[\w-]{43,}/g
/** Matches a value that Postgres could not read and repeats behind a colon. */
const value = /: "[\s\S]*"/g

/** A path for the log: keeps names of pages, ids and days, and masks everything else, such as tokens. */
export function maskedPath(path: string): string {
  return path
    .replace(/[?#].*/s, '')
    .split('/')
    .map((part) => (known.test(part) ? part : '…'))
    .join('/')
}

/** A text for the log, without tokens and without values from requests. */
export function masked(text: string): string {
  return text.replace(value, ': …').replace(token, '…')
}
