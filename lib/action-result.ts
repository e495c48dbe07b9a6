/** A write that went through. */
export type ActionSuccess<T> = { ok: true; data?: T }

/**
 * A write that was refused. `code` and every entry of `fieldErrors` is a key below `errors` in the
 * messages; `details` are lines that tell what it is about; `values` is what the person had typed, so that the form can
 * show it again.
 */
export type ActionFailure = {
  ok: false
  code: string
  fieldErrors?: Record<string, string[]>
  details?: string[]
  values?: Record<string, string>
  /** until when that is so, in words of the person's language and time zone */
  until?: string
}

/** What every server action answers. */
export type ActionResult<T = undefined> = ActionSuccess<T> | ActionFailure

/** A server action as `useActionState` calls it: the answer before, then the form. */
export type FormAction<T = undefined> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>

/** What was typed into a form and may be shown again: no password, no file, and none of React's own fields. */
export function typedIn(form: FormData): Record<string, string> {
  const typed = [...form].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !/password/i.test(field[0]) && !field[0].startsWith('$ACTION'),
  )
  return Object.fromEntries(typed)
}
