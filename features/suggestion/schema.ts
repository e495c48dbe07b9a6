import { z } from 'zod'
import { textLimit } from '@/features/outline/model/rules/limits'
import { storableText } from '@/lib/storable-text'
import { newTextLimit } from './rules/limits'

/** A form ends its lines with CR LF; an item's lines end with LF. */
const words = (limit: number) =>
  z
    .string()
    .transform((text) => storableText(text.replace(/\r\n?/g, '\n')).trim())
    .pipe(z.string().min(1, 'required').max(limit, 'too-long'))

const place = { owner: z.uuid(), analysis: z.uuid() }

/** A new suggestion: other words for `node`, a to-do for the competency `node`. */
export const suggestInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('competency'), ...place, text: words(newTextLimit) }),
  z.object({ kind: z.literal('todo'), ...place, node: z.uuid().optional(), text: words(newTextLimit) }),
  z.object({ kind: z.literal('words'), ...place, node: z.uuid(), text: words(textLimit) }),
])
export type NewSuggestion = z.output<typeof suggestInput>

const draft = { owner: z.uuid(), suggestion: z.uuid() }

/** A change of a draft: other text, or removal. */
export const draftInput = z.discriminatedUnion('change', [
  z.object({ change: z.literal('remove'), ...draft }),
  z.object({ change: z.literal('reword'), ...draft, text: words(textLimit) }),
])
export type DraftChange = z.output<typeof draftInput>

/**
 * `slot` is the place on the page where the answer was given, so that its result is shown there; `text` is
 * returned when the answer cannot be stored.
 */
const given = { suggestion: z.uuid(), slot: z.string().max(100), text: z.string().optional() }

/** Version of the item to be reworded, as the form showed it. */
const seen = z.coerce.number().int().min(1).max(2_147_483_647).optional()

/** The owner's answer: accept it as it is, accept it in other words, or decline it. */
export const answerInput = z.discriminatedUnion('answer', [
  z.object({ ...given, answer: z.literal('decline') }),
  z.object({ ...given, answer: z.literal('accept'), seen }),
  z.object({ ...given, answer: z.literal('reword'), seen, text: words(textLimit) }),
])
export type Answer = z.output<typeof answerInput>
