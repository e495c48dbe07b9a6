import { z } from 'zod'
import { isTimeZone } from '@/lib/dates'
import { locales } from '@/lib/i18n/locales'
import { nameInput } from '@/lib/name-input'
import { personNameLength } from './rules'

export const personInput = z.object({
  name: nameInput(personNameLength),
  locale: z.enum(locales, 'invalid'),
  timeZone: z.string().max(64).refine(isTimeZone, 'time-zone'),
})
export type PersonInput = z.output<typeof personInput>
