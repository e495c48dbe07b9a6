import { z } from 'zod'

export const nothing = z.object({})
export const pauseInput = z.object({ pause: z.uuid(), answer: z.enum(['keep', 'end']) })
