import { z } from 'zod'
import { boxes, forms, sectionKinds } from '@/lib/outline-kinds'
import { recurrencePattern } from '@/lib/recurrence'
import { storableText } from '@/lib/storable-text'
import { batchLimit, textLimit } from './rules/limits'
import { isKey } from './rules/order'

/** In lower case, as the database gives ids back: two spellings of one id must not count as two. */
const id = z.uuid().toLowerCase()
const position = z.string().max(200).refine(isKey)
const text = z.string().max(textLimit).transform(storableText)
/** A day without time and zone, 'yyyy-MM-dd'; there is no year 0. */
export const daySchema = z.iso.date().refine((day) => day >= '0001')
/** How a to-do recurs, as RFC 5545 writes it. */
export const recurrenceSchema = z.string().regex(recurrencePattern)
export const levelSchema = z.number().int().min(0).max(4)

const item = {
  node: id,
  section: id,
  parent: id.nullable(),
  position,
}

/**
 * One change of a person's document. Everything the editor, the import and the other pages do to it is one of
 * these; `id` is the sender's own, so that the same operation sent twice counts once.
 */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('insert'),
    id,
    ...item,
    text,
    form: z.enum(forms).default('bullet'),
    box: z.enum(boxes).default('none'),
    start: z.number().int().min(0).max(999_999_999).nullable().default(null),
    isGoal: z.boolean().default(false),
  }),
  /** `seen` is the version of the text that was edited: another one in the database is a collision. */
  z.strictObject({ kind: z.literal('edit'), id, node: id, text, seen: z.int32().min(1) }),
  z.strictObject({ kind: z.literal('move'), id, ...item }),
  /** `seen`, where it is said, is the version that was deleted: of an item with other words nobody was asked. */
  z.strictObject({ kind: z.literal('delete'), id, node: id, seen: z.int32().min(1).optional() }),
  z.strictObject({ kind: z.literal('form'), id, node: id, form: z.enum(forms) }),
  z.strictObject({ kind: z.literal('goal'), id, node: id, isGoal: z.boolean() }),
  /** Takes a goal of the KYS as this goal of an analysis; null cuts the tie, the wording stays. */
  z.strictObject({ kind: z.literal('choose'), id, node: id, goal: id.nullable() }),
  z.strictObject({
    kind: z.literal('level'),
    id,
    node: id,
    level: z.enum(['target', 'self']),
    value: levelSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('link'), id, node: id, competency: id, linked: z.boolean() }),
  /** Turns a suggested link down, or takes that back. */
  z.strictObject({ kind: z.literal('dismiss'), id, node: id, competency: id, dismissed: z.boolean() }),
  /** Sets one piece of evidence of the competency `node`; null takes it away. */
  z.strictObject({
    kind: z.literal('evidence'),
    id,
    node: id,
    evidence: id,
    position,
    text: text.nullable(),
  }),
  /** Done on that day; null opens the to-do again and takes that day back. */
  z.strictObject({ kind: z.literal('done'), id, node: id, day: daySchema.nullable() }),
  z.strictObject({ kind: z.literal('due'), id, node: id, day: daySchema.nullable() }),
  z.strictObject({ kind: z.literal('recur'), id, node: id, rule: recurrenceSchema.nullable() }),
  /**
   * An occurrence of a recurring to-do was done on that day, or was not after all. The box stays as it is; what is due
   * next is an operation of its own, in the same batch.
   */
  z.strictObject({ kind: z.literal('occurrence'), id, node: id, day: daySchema, done: z.boolean() }),
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

export const batchSchema = z.strictObject({
  owner: id,
  operations: z
    .array(operationSchema)
    .min(1)
    .max(batchLimit)
    .refine((operations) => new Set(operations.map((each) => each.id)).size === operations.length),
})

export type Operation = z.output<typeof operationSchema>
export type Kind = Operation['kind']
export type OperationOf<K extends Kind> = Extract<Operation, { kind: K }>
export type Batch = z.output<typeof batchSchema>
