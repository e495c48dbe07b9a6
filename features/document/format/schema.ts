import { z } from 'zod'
import { textLimit } from '@/features/outline/model/rules/limits'
import { daySchema, recurrenceSchema } from '@/features/outline/model/schema/fields'
import { boxes, forms, sectionKinds } from '@/lib/outline-kinds'
import { storableText } from '@/lib/storable-text'
import { highestStart } from './rules/limits'

const key = z.string().min(1).max(100)
const level = z.literal([0, 1, 2, 3, 4])
const words = z.string().max(textLimit).overwrite(storableText)

export const documentNode = z.strictObject({
  form: z.enum(forms),
  box: z.enum(boxes),
  /** Number of an ordered item, only where it is not that of the ordered sibling before it plus one (or 1). */
  start: z.int().min(0).max(highestStart).nullable(),
  /** Markdown source without its bullet and indent, possibly of several lines. */
  text: words,
  /** Names this node within the document, for `competencies`, `dismissed` and `goal` of others. */
  key: key.optional(),
  isGoal: z.boolean().optional(),
  target: level.optional(),
  self: level.optional(),
  evidence: z.array(words).optional(),
  due: daySchema.optional(),
  /** How a to-do recurs, as RFC 5545 writes it. */
  recurs: recurrenceSchema.optional(),
  /** Days on which a to-do was done: of one that recurs, or has recurred, there may be several. */
  doneOn: z.array(daySchema).optional(),
  /** Keys of the required competencies that this node belongs to. */
  competencies: z.array(key).optional(),
  /** Keys of suggested competencies that were turned down. */
  dismissed: z.array(key).optional(),
  /** Key of the KYS goal that this goal of an analysis was chosen from. */
  goal: key.optional(),
  get children() {
    return z.array(documentNode)
  },
})

/** One ATX heading line, or a setext heading with its underline: nothing else is read back as a heading. */
const headingLine = z
  .string()
  .max(2000)
  .regex(/^(#{1,6}([ \t].*)?|\S[\s\S]*\n(=+|-+))$/)
  .overwrite(storableText)

export const documentSection = z.strictObject({
  kind: z.enum(sectionKinds),
  /** The heading word for word; null: written in the app, the template's heading is printed ('other': none). */
  heading: headingLine.nullable(),
  nodes: z.array(documentNode),
  /** Names this section in the snapshot of a review; in a file it tells nothing. */
  key: key.optional(),
})

export const documentAnalysis = z.strictObject({
  sections: z.array(documentSection),
  current: z.boolean(),
})

/** The JSON form of a person's whole document: what Markdown is read into and written from, what export holds. */
export const careerDocument = z.strictObject({
  version: z.literal(1),
  sections: z.array(documentSection),
  analyses: z.array(documentAnalysis),
})

export type DocumentNode = z.infer<typeof documentNode>
export type DocumentSection = z.infer<typeof documentSection>
export type DocumentAnalysis = z.infer<typeof documentAnalysis>
export type CareerDocument = z.infer<typeof careerDocument>
