import { z } from 'zod'
import { levelSchema } from '@/features/outline/model/schema/fields'

/** Where a mentor sees a competency; null takes the rating back. */
export const mentorLevelInput = z.strictObject({
  owner: z.uuid(),
  competency: z.uuid(),
  value: levelSchema.nullable(),
})
export type MentorLevelInput = z.output<typeof mentorLevelInput>
