import 'server-only'
import type { z } from 'zod'
import { isBusy } from '@/db/busy'
import type { Viewer } from '@/db/client'
import { type Allowance, LimitReached } from '@/db/limit-reached'
import { Outdated } from '@/db/outdated'
import { type ActionFailure, type ActionResult, type FormAction, typedIn } from '@/lib/action-result'
import { formatUntil } from '@/lib/dates'
import type { ErrorCode } from '@/lib/error-code'
import { noteRefusal, numbered } from '@/lib/present-request'
import { fieldErrors } from './field-errors'
import { sessionHash } from './viewer'

class SignedOut extends Error {}

/** What is done with the checked input; returns `{ ok: false, code }` for what a person can put right. */
type Deed<Schema extends z.ZodType, Data, Code extends ErrorCode> = (
  viewer: Viewer,
  input: z.output<Schema>,
) => Promise<ActionResult<Data, Code>>

/** What any action may be refused for, beside its own codes. */
type AnyCode = 'signed-out' | 'invalid' | 'busy' | 'outdated' | `${Allowance}-full`

/**
 * Makes a server action of a schema and a deed: the only kind of export of an actions.ts. The input is checked
 * and the deed is done as the viewer. Unexpected errors are thrown; Next.js does not show their text.
 *
 * @param input schema of the plain object
 */
export function defineAction<Schema extends z.ZodType, Data = undefined, Code extends ErrorCode = never>(
  input: Schema,
  run: Deed<Schema, Data, Code>,
): (argument: z.input<Schema>) => Promise<ActionResult<Data, Code | AnyCode>> {
  return async (argument) => noted(await answer(argument))

  async function answer(argument: z.input<Schema>): Promise<ActionResult<Data, Code | AnyCode>> {
    const session = await sessionHash()
    if (!session) return { ok: false, code: 'signed-out' }
    const parsed = input.safeParse(argument)
    if (!parsed.success) return invalid(parsed.error)
    try {
      return await run({ session, onEnded: refuse }, parsed.data)
    } catch (error) {
      if (error instanceof SignedOut) return { ok: false, code: 'signed-out' }
      if (error instanceof LimitReached) return usedUp(error)
      return busy(error)
    }
  }
}

/** The same for a form, in the shape of useActionState; what was typed comes back as `values`. */
export function defineFormAction<Schema extends z.ZodType, Data = undefined, Code extends ErrorCode = never>(
  input: Schema,
  run: Deed<Schema, Data, Code>,
): FormAction<Data, Code | AnyCode> {
  const act = defineAction(input, run)
  return async (_previous, form) => withTyped(form, await act(fieldsOf(form) as z.input<Schema>))
}

/** The same for a form of people who are not signed in. */
export function definePublicFormAction<
  Schema extends z.ZodType,
  Data = undefined,
  Code extends ErrorCode = never,
>(
  input: Schema,
  run: (input: z.output<Schema>) => Promise<ActionResult<Data, Code>>,
): FormAction<Data, Code | AnyCode> {
  return async (_previous, form) => {
    const parsed = input.safeParse(Object.fromEntries(form))
    return withTyped<Data, Code | AnyCode>(
      form,
      noted(parsed.success ? await run(parsed.data).catch(busy) : invalid(parsed.error)),
    )
  }
}

/**
 * For a form that is one button, signed in or not. A forged input is ignored, for nobody typed it.
 *
 * @param input schema of the form's fields
 */
export function definePublicButtonAction<Schema extends z.ZodType>(
  input: Schema,
  run: (input: z.output<Schema>) => Promise<void>,
): (form?: FormData) => Promise<void> {
  return async (form) => {
    const parsed = input.safeParse(Object.fromEntries(form ?? []))
    if (parsed.success) await run(parsed.data)
  }
}

/** The operator sees for what a request was refused. */
function noted<Result extends ActionResult<unknown, ErrorCode>>(result: Result): Result {
  if (!result.ok) noteRefusal(result.code)
  return result
}

function usedUp({ kind, until, me }: LimitReached): ActionFailure<AnyCode> {
  return { ok: false, code: `${kind}-full`, until: formatUntil(me.locale, me.timeZone, until) }
}

function invalid(error: z.ZodError): ActionFailure<AnyCode> {
  return { ok: false, code: 'invalid', fieldErrors: fieldErrors(error) }
}

/** The form's fields by name. Files of one name, as a multiple file control sends them, come as a list. */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | File[]> {
  const files = new Map<string, File[]>()
  for (const [name, value] of form) {
    if (!(value instanceof File)) continue
    const known = files.get(name)
    if (known) known.push(value)
    else files.set(name, [value])
  }
  const fields = [...form].map(([name, value]): [string, FormDataEntryValue | File[]] => {
    const others = value instanceof File ? (files.get(name) ?? []) : []
    return [name, others.length > 1 ? others : value]
  })
  return Object.fromEntries(fields)
}

/** A refusal returns what was typed. */
function withTyped<Data, Code extends ErrorCode>(
  form: FormData,
  result: ActionResult<Data, Code>,
): ActionResult<Data, Code> {
  return result.ok ? result : { ...result, values: result.values ?? typedIn(form) }
}

/** The refusal for an overload or an outdated server: nothing was stored, so the person can send it again. */
function busy(error: unknown): ActionFailure<AnyCode> {
  if (isBusy(error)) return { ok: false, code: 'busy' }
  if (error instanceof Outdated) return { ok: false, code: error.digest }
  throw numbered(error)
}

function refuse(): never {
  throw new SignedOut()
}
