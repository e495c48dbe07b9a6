import { z } from 'zod'
import { textLimit } from '@/features/outline/model/rules/limits'
import { daySchema, idSchema, recurrenceSchema, weekSchema } from '@/features/outline/model/schema/fields'
import { boxes, forms, sectionKinds } from '@/lib/outline-kinds'
import { storableText } from '@/lib/storable-text'
import { type FacetFields, type JsonField, jsonFields } from './rules/json-fields'
import { highestStart } from './rules/limits'

const key = z.string().min(1).max(100)
const words = z.string().max(textLimit).overwrite(storableText)

const typed = {
  id: key,
  reference: idSchema,
  position: key,
  text: words,
  day: daySchema,
  week: weekSchema,
  recurrence: recurrenceSchema,
}

/** What a field of a facet holds; other nodes are named by their keys. */
function fieldSchema({ holds, isList }: JsonField): z.ZodType {
  const value = 'item' in holds ? key : 'oneOf' in holds ? z.literal(holds.oneOf) : typed[holds.type]
  return isList ? z.array(value).optional() : value.optional()
}

/** What hangs on a node: a field for each facet, as `facets` describes it. */
const facetFields = Object.fromEntries(jsonFields.map((field) => [field.name, fieldSchema(field)])) as {
  [F in keyof FacetFields]-?: z.ZodOptional<z.ZodType<NonNullable<FacetFields[F]>>>
}

const ownFields = {
  form: z.enum(forms),
  box: z.enum(boxes),
  /** Number of an ordered item, only where it is not that of the ordered sibling before it plus one (or 1). */
  start: z.int().min(0).max(highestStart).nullable(),
  /** Markdown source without its bullet and indent, possibly of several lines. */
  text: words,
  /** Names this node within the document, for those of others that name it. */
  key: key.optional(),
  isGoal: z.boolean().optional(),
}

export type DocumentNode = z.infer<z.ZodObject<typeof ownFields>> & FacetFields & { children: DocumentNode[] }

const documentNode = z.strictObject({
  ...ownFields,
  ...facetFields,
  get children(): z.ZodType<DocumentNode[]> {
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

/** The JSON form of a whole document: Markdown is read into it and written from it; exports hold it. */
export const careerDocument = z.strictObject({
  version: z.literal(1),
  sections: z.array(documentSection),
  analyses: z.array(documentAnalysis),
})

export type DocumentSection = z.infer<typeof documentSection>
export type DocumentAnalysis = z.infer<typeof documentAnalysis>
export type CareerDocument = z.infer<typeof careerDocument>
