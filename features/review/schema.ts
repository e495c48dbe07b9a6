import { z } from 'zod'
import { storableText } from '@/lib/storable-text'

/** Characters that a request or an answer may have. */
export const wordsLimit = 5_000

/** How a mentor answers: a comment is sent without having been asked, or beside what was asked. */
export const verdicts = ['approve', 'changes', 'comment'] as const
export type Verdict = (typeof verdicts)[number]

/** A form sends line ends as two characters, which the field counts as one. */
const words = z
  .string()
  .default('')
  .transform((text) => storableText(text.replaceAll('\r\n', '\n').trim()))
  .pipe(z.string().max(wordsLimit, 'too-long'))

/** The page that a form stands on, to which its answer leads back. */
const place = {
  owner: z.uuid(),
  analysis: z.uuid(),
  view: z.enum(['document', 'chain']).catch('document'),
}
export type Place = z.output<z.ZodObject<typeof place>>

export const requestInput = z.object({ ...place, mentor: z.uuid(), words })
export type RequestInput = z.output<typeof requestInput>

/** A round that its owner takes back or closes. */
export const roundInput = z.object({ ...place, review: z.uuid() })

/**
 * `review` is the request that the mentor had in sight, if there was one.
 * @property shown the revision that the mentor's page showed; one that says nothing of it has shown nothing
 * @property id of the round that a comment makes: the form's own, so that sent twice it counts once
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

/** What the page says after something was done with its reviews. */
export const reviewNotices = ['requested', 'withdrawn', 'answered', 'sent', 'closed'] as const
export type ReviewNotice = (typeof reviewNotices)[number]

/** Finds the notice that a word of an address stands for. */
export const reviewNotice = (word: unknown): ReviewNotice | undefined =>
  reviewNotices.find((known) => known === word)
