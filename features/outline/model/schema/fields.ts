import { z } from 'zod'
import { isMonday } from '@/lib/dates'
import { recurrencePattern } from '@/lib/recurrence'
import { storableText } from '@/lib/storable-text'
import { textLimit } from '../rules/limits'
import { isKey } from '../rules/order'

/** In lower case, as the database gives ids back: two spellings of one id must not count as two. */
export const idSchema = z.uuid().toLowerCase()
/** Where something stands among its siblings: a key of `order`. */
export const positionSchema = z.string().max(200).refine(isKey)
/** Words of any length that an item may have, as the database can store them. */
export const textSchema = z.string().max(textLimit).transform(storableText)
/** A day without time and zone, 'yyyy-MM-dd'; there is no year 0. */
export const daySchema = z.iso.date().refine((day) => day >= '0001')
/** A week, by the day of its Monday. */
export const weekSchema = daySchema.refine(isMonday)
/** How a to-do recurs, as RFC 5545 writes it. */
export const recurrenceSchema = z.string().regex(recurrencePattern)
export const levelSchema = z.literal([0, 1, 2, 3, 4])
