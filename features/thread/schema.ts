import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import { commentLimit } from './rules'

const id = z.uuid().toLowerCase()
const text = z
  .string()
  // A form sends its lines as CR LF.
  .transform((typed) => storableText(typed.replace(/\r\n?/g, '\n')))
  .pipe(
    z
      .string()
      .max(commentLimit, 'comment-too-long')
      .refine((typed) => typed.trim() !== '', 'required'),
  )

/** An empty id in a form means none. */
const none = z.literal('').transform(() => null)

/**
 * @property id of the new thread and of its first comment: the sender's own, so that sent twice it counts once
 * @property reader the mentor whom the owner writes to; null where a mentor writes
 */
export const startInput = z.object({
  owner: id,
  analysis: id.or(none),
  section: id,
  node: id.or(none),
  id,
  reader: id.or(none).default(null),
  text,
})
export type StartInput = z.output<typeof startInput>

export const replyInput = z.object({ owner: id, thread: id, id, text })
export type ReplyInput = z.output<typeof replyInput>

export const editInput = z.object({ owner: id, comment: id, text })
export type EditInput = z.output<typeof editInput>

export const draftInput = z.object({ owner: id, comment: id })
export const resolveInput = z.object({ owner: id, thread: id, resolved: z.enum(['yes', 'no']) })

export const seenInput = z.object({ owner: id, comment: id })
