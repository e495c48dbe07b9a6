import { z } from 'zod'

export const nothing = z.object({})
export const confirmationInput = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
