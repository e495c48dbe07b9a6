/** Matches what `newToken` makes, anywhere in a text, even with something typed behind it. */
const token = /(?<![\w-])[\w-]{43,}/g
const id = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi
/** Matches a value that Postgres could not read and repeats behind a colon. */
const value = /: "[\s\S]*"/g
/** Matches a mail address, or an address with a scheme. */
const address = /[^\s"'<>(),;]+(@|:\/\/)[^\s"'<>(),;]+/g
const quoted = /"[^"]*"|`[^`]*`|“[^”]*”|‘[^’]*’|(?<!\w)'[^']*'(?!\w)/g
const identifier = /^.[A-Za-z_$][\w$]{0,30}.$/
/** Matches a place in the code in a stack: what else stands in one may be a message of several lines. */
const place = /^\s+at (async |new )*[\w$.<>[\]#* ]*\(?[^\s()]+(:\d+){1,2}\)?( \{)?$/

/** A text for the log, without tokens and without values from requests. */
export function masked(text: string): string {
  return text.replace(value, ': …').replace(address, '…').replace(token, '…')
}

/** A short word of our own for the log, such as a code or the pattern of a route; anything else, ids too, is masked. */
export function maskedWord(word: string): string {
  return /^[\w./:[\]()-]{0,120}$/.test(word) ? word.replace(id, '…').replace(token, '…') : '…'
}

/** @property error name and text @property stack places in the code */
export type ToldError = { error: string; because?: string; code?: string; at?: string; stack?: string[] }

/**
 * What the log tells of an error. What people wrote stays out of it: Drizzle puts the parameters of a statement into its
 * message, and others quote what they could not read.
 */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { error: masked(String(error)).replace(quoted, '…').slice(0, most) }
  const cause = error.cause instanceof Error ? error.cause : null
  const complaint = (cause ?? error) as { code?: unknown; constraint_name?: unknown; table_name?: unknown }
  const at = complaint.constraint_name ?? complaint.table_name
  return {
    error: said(error),
    ...(cause && { because: said(cause) }),
    ...(complaint.code !== undefined && { code: maskedWord(String(complaint.code)) }),
    ...(at !== undefined && { at: maskedWord(String(at)) }),
    stack: placesIn(error),
  }
}

const most = 600

function said({ name, message }: Error): string {
  const [text = ''] = message.split('\nparams:')
  // A statement of ours quotes the names of columns, and the engine names of properties; others may quote anything.
  const isStatement = text.startsWith('Failed query:')
  const isEngine = name === 'TypeError' || name === 'ReferenceError'
  const mask = (part: string) => (isEngine && identifier.test(part) ? part : '…')
  const first = text.split('\n', 1)[0] ?? ''
  return `${name}: ${isStatement ? masked(text) : masked(first).replace(quoted, mask)}`.slice(0, most)
}

function placesIn({ message, stack = '' }: Error): string[] {
  const end = stack.indexOf(message)
  const below = end < 0 ? stack : stack.slice(end + message.length)
  const places = below.split('\n').filter((line) => place.test(line))
  return places.slice(0, 15).map((line) => line.trim().slice(3).replaceAll(`${process.cwd()}/`, ''))
}
