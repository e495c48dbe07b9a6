import type { ErrorCode } from './error-code'

/** A write that went through. */
export type ActionSuccess<T> = { ok: true; data?: T }

/**
 * A write that was refused. Every entry of `fieldErrors` is a key below `errors` in the messages, as `code` is;
 * `details` are lines that tell what it is about; `values` is what the person had typed, so that the form can show it
 * again.
 */
export type ActionFailure<Code extends ErrorCode = ErrorCode> = {
  ok: false
  code: Code
  fieldErrors?: Record<string, ErrorCode[]>
  details?: string[]
  values?: Record<string, string>
  /** until when that is so, in words of the person's language and time zone */
  until?: string
}

/** What every server action answers. @typeParam Code what it may be refused for */
export type ActionResult<T = undefined, Code extends ErrorCode = ErrorCode> =
  | ActionSuccess<T>
  | ActionFailure<Code>

/** A server action as `useActionState` calls it: the answer before, then the form. */
export type FormAction<T = undefined, Code extends ErrorCode = ErrorCode> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T, Code>>

/**
 * The answer that a word of the database stands for.
 * @param codes what each word is refused for; null where it went through
 * @throws for a word that is none of these: the database has changed, and nobody may take that for an answer
 */
export function answerOf<Word extends string, Code extends ErrorCode>(
  word: Word,
  codes: Readonly<Record<Word, Code | null>>,
): ActionResult<undefined, Code> {
  const code: Code | null | undefined = codes[word]
  if (code === undefined) throw new Error(`The database answered "${word}", for which there is no code.`)
  return code === null ? { ok: true } : { ok: false, code }
}

/** What was typed into a form and may be shown again: no password, no file, and none of React's own fields. */
export function typedIn(form: FormData): Record<string, string> {
  const typed = [...form].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !/password/i.test(field[0]) && !field[0].startsWith('$ACTION'),
  )
  return Object.fromEntries(typed)
}
