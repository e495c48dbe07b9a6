import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import { verdicts, wordsLimit } from './rules/verdict'

/** A form sends each line end as two characters, but the field counts one. */
const words = z
  .string()
  .default('')
  .transform((text) => storableText(text.replaceAll('\r\n', '\n').trim()))
  .pipe(z.string().max(wordsLimit, 'too-long'))

/** The page that a form is on, to which its answer leads back. */
const place = {
  owner: z.uuid(),
  analysis: z.uuid(),
  view: z.enum(['document', 'chain']).catch('document'),
}
export type FormPage = z.output<z.ZodObject<typeof place>>

export const requestInput = z.object({ ...place, mentor: z.uuid(), words })
export type RequestInput = z.output<typeof requestInput>

/** A review that its owner takes back or closes. */
export const reviewInput = z.object({ ...place, review: z.uuid() })

/**
 * `review` is the request that the page showed, if there was one.
 * @property shown the revision that the mentor's page showed; missing counts as having shown nothing
 * @property id of the review that a comment makes: the form's own, so that sent twice it counts once
 */
export const answerInput = z.object({
  ...place,
  id: z.uuid(),
  review: z.uuid().optional(),
  shown: z.coerce.number().int().min(0).catch(0),
  verdict: z.enum(verdicts),
  words,
})
export type AnswerInput = z.output<typeof answerInput>
