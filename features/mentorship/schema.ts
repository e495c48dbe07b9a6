import { z } from 'zod'

/** Whom a link looks for: a mentor for its maker, or somebody whom its maker will mentor. */
export const wantedKinds = ['mentor', 'mentee'] as const
export type Wanted = (typeof wantedKinds)[number]

/** Days that a link can be followed. */
export const invitationDays = 7

const prefix = 'open-'

/** Name of the checkbox that opens an analysis. */
export const openField = (analysisId: string) => `${prefix}${analysisId}`

const token = z.string().regex(/^[\w-]{43}$/)
const ids = z.array(z.uuid()).max(500)
const email = z
  .string()
  .trim()
  .max(254, 'too-long')
  .refine((text) => text === '' || z.email().safeParse(text).success, 'email')
  .default('')

/** Takes the ticked analyses out of a form and leaves its other fields as they are. */
function withTicks<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess(
    (form) => {
      if (typeof form !== 'object' || form === null) return form
      const opened = Object.keys(form)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
      return { ...form, opened }
    },
    z.object({ ...shape, opened: ids }),
  )
}

export const invitationInput = withTicks({ wanted: z.enum(wantedKinds), email })
export type InvitationInput = z.output<typeof invitationInput>

export const withdrawalInput = z.object({ invitation: z.uuid() })
export const answerInput = z.object({ invitation: z.uuid(), answer: z.enum(['confirm', 'refuse']) })
export const followInput = z.object({ token })
export const acceptanceInput = withTicks({ token })
export const openingInput = withTicks({ mentorship: z.uuid() })
export const endInput = z.object({ owner: z.uuid(), mentorship: z.uuid() })

/** What the page of mentorships says after something was done there. */
export const mentoringNotices = ['withdrawn', 'begun', 'refused', 'accepted', 'opened', 'ended'] as const
export type MentoringNotice = (typeof mentoringNotices)[number]

/** Tells whether a word of an address is one of the notices. */
export const isMentoringNotice = (word: unknown): word is MentoringNotice =>
  mentoringNotices.some((known) => known === word)
