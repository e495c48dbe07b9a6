import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import { commentLimit } from './rules'

/** Most conversations, and most comments in them, on one analysis or on the KYS. */
export const threadsLimit = 200
export const commentsLimit = 500
/** Most characters in all of them: the page draws every one. */
export const charactersLimit = 150_000

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

/** An id that a form leaves empty: none. */
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
export const resolveInput = z.object({ owner: id, thread: id, settled: z.enum(['yes', 'no']) })

export const seenInput = z.object({ owner: id, comment: id })

/**
 * @property authorId null when the author's account is gone @property sentAt null: a draft, the viewer's own
 * @property isNew said by somebody else, and not read by the viewer yet
 */
export type Comment = {
  id: string
  authorId: string | null
  text: string
  createdAt: Date
  editedAt: Date | null
  sentAt: Date | null
  isNew: boolean
}

/** A conversation. @property quote the words it was about when it began @property nodeId null: about the section */
export type Thread = {
  id: string
  sectionId: string
  nodeId: string | null
  quote: string
  sentAt: Date | null
  resolvedAt: Date | null
  /** ids of the mentors who read it beside the owner, also of those who may not any more */
  readers: string[]
  /** in the order in which they were written */
  comments: Comment[]
}

/**
 * A mentor who can be talked to here.
 * @property answers an analysis is open to them: what mentors say is sent with the review of one
 */
export type Partner = { id: string; name: string; answers: boolean }

/** All conversations of a page that the viewer may read. */
export type Conversations = {
  threads: Thread[]
  /** names of those who wrote or read, by id */
  names: Record<string, string>
  /** whom a conversation can begin with: the owner's mentors who see this, or the viewer, who is one */
  partners: Partner[]
}
