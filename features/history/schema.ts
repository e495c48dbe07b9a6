import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { kysPart, wholePart } from './rules/restore'

const id = z.uuid().toLowerCase()
const revision = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** A part of the document, as an address and a form name it. */
export const partSchema = z.union([z.literal(wholePart), z.literal(kysPart), id])

/** Takes a part of the document back to an earlier revision; `taken` where this undoes an earlier restore. */
export const restorePartSchema = z.object({
  owner: id,
  part: partSchema,
  revision,
  taken: z.literal('back').optional(),
})
export type RestorePart = z.output<typeof restorePartSchema>

/** Brings one item back as it was after a revision; `day` is the page that the form stands on. */
export const restoreItemSchema = z.object({
  owner: id,
  node: id,
  revision,
  day: z.string().refine(isDay),
})
export type RestoreItem = z.output<typeof restoreItemSchema>

/** Brings back what an operation deleted. */
export const bringBackSchema = z.object({ owner: id, deletion: id })
export type BringBack = z.output<typeof bringBackSchema>

/** Takes back what was stored in some revisions. */
export const undoImportSchema = z
  .object({ owner: id, from: revision, to: revision })
  .refine(({ from, to }) => from <= to && to - from < 20)
export type UndoImport = z.output<typeof undoImportSchema>
