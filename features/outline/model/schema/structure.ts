import { z } from 'zod'
import { boxes, forms, sectionKinds } from '@/lib/outline-kinds'
import { storableText } from '@/lib/storable-text'
import { versionLimit } from '../rules/limits'
import { daySchema, idSchema as id, positionSchema as position, textSchema as text } from './fields'

const item = {
  node: id,
  section: id,
  parent: id.nullable(),
  position,
}

/** The operations on analyses, sections and items themselves; those on what hangs on items follow from `facets`. */
export const structureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('insert'),
    id,
    ...item,
    text,
    form: z.enum(forms).default('bullet'),
    box: z.enum(boxes).default('none'),
    start: z.number().int().min(0).max(999_999_999).nullable().default(null),
    isGoal: z.boolean().default(false),
    /** of an item that comes back, see `versionOfReturn`; others begin with 1 */
    version: z.int32().min(1).max(versionLimit).optional(),
  }),
  /**
   * `seen` is the version of the text that was edited; if the database has another one, it is a collision.
   */
  z.strictObject({ kind: z.literal('edit'), id, node: id, text, seen: z.int32().min(1) }),
  z.strictObject({ kind: z.literal('move'), id, ...item }),
  /**
   * `seen` is the version that was deleted, and `below` the sum of the versions of all that stood below it. Where they
   * are given and others, nothing is deleted: there are words that the writer has not seen.
   */
  z.strictObject({
    kind: z.literal('delete'),
    id,
    node: id,
    seen: z.int32().min(1).optional(),
    below: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('form'), id, node: id, form: z.enum(forms) }),
  z.strictObject({ kind: z.literal('goal'), id, node: id, isGoal: z.boolean() }),
  /** Done on that day; null opens the to-do again and takes that day back. */
  z.strictObject({ kind: z.literal('done'), id, node: id, day: daySchema.nullable() }),
  z.strictObject({
    kind: z.literal('section'),
    id,
    section: id,
    analysis: id.nullable(),
    sectionKind: z.enum(sectionKinds),
    heading: z.string().max(2_000).transform(storableText).nullable(),
    position,
  }),
  z.strictObject({ kind: z.literal('delete-section'), id, section: id }),
  z.strictObject({ kind: z.literal('analysis'), id, analysis: id, position, current: z.boolean() }),
  z.strictObject({ kind: z.literal('delete-analysis'), id, analysis: id }),
])

export type StructureOperation = z.output<typeof structureSchema>
