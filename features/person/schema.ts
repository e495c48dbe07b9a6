import { z } from 'zod'
import { isTimeZone } from '@/lib/dates'
import { locales } from '@/lib/i18n/locales'
import { hasLink } from '@/lib/name-link'
import { oneLine } from '@/lib/storable-text'

/** The longest name that still fits everywhere. */
export const personNameLength = 60

export const personInput = z.object({
  name: z
    .string()
    .overwrite(oneLine)
    .trim()
    .max(personNameLength, 'too-long')
    .regex(/[^\p{C}\p{Z}]/u, 'required')
    .refine((name) => !hasLink(name), 'name-link'),
  locale: z.enum(locales, 'invalid'),
  timeZone: z.string().max(64).refine(isTimeZone, 'time-zone'),
})
export type PersonInput = z.output<typeof personInput>
