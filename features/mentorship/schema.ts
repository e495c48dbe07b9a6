import { z } from 'zod'
import { openPrefix, wantedKinds } from './rules'

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
        .filter((name) => name.startsWith(openPrefix))
        .map((name) => name.slice(openPrefix.length))
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
