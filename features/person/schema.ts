import { z } from 'zod'
import { isTimeZone } from '@/lib/dates'
import { locales } from '@/lib/i18n/locales'

/** The longest name that still fits everywhere. */
export const personNameLength = 60

export const personInput = z.object({
  name: z.string().trim().min(1, 'required').max(personNameLength, 'too-long'),
  locale: z.enum(locales, 'invalid'),
  timeZone: z.string().max(64).refine(isTimeZone, 'time-zone'),
})
export type PersonInput = z.output<typeof personInput>
