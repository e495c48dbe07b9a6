import { z } from 'zod'
import type { Column } from './rules/facet'
import { described } from './rules/facet-rows'
import { type FacetName, facetNames } from './rules/facets'
import { batchLimit } from './rules/limits'
import type { Operation } from './rules/operation'
import {
  daySchema,
  idSchema as id,
  positionSchema,
  recurrenceSchema,
  textSchema,
  weekSchema,
} from './schema/fields'
import { structureSchema } from './schema/structure'

const typed = {
  id,
  reference: id,
  position: positionSchema,
  text: textSchema,
  day: daySchema,
  week: weekSchema,
  recurrence: recurrenceSchema,
}

/** What the values of a facet's column must be. */
function valueSchema(column: Column): z.ZodType {
  if ('item' in column) return id
  return 'oneOf' in column ? z.literal(column.oneOf) : typed[column.type]
}

/** The operation of a facet, as its description has it. */
function facetSchema(name: FacetName) {
  const { kind, columns, value, flag } = described(name)
  const fields = Object.entries(columns).map(([column, is]) => {
    const schema = valueSchema(is)
    return [is.says, column === value ? schema.nullable() : schema]
  })
  return z.strictObject({
    kind: z.literal(kind),
    id,
    ...(Object.fromEntries(fields) as Record<string, z.ZodType>),
    ...(flag && { [flag]: z.boolean() }),
  })
}

/** An operation as a browser sends it. */
export const operationSchema = z.discriminatedUnion('kind', [
  ...structureSchema.options,
  ...facetNames.map(facetSchema),
]) as unknown as z.ZodType<Operation>

export const batchSchema = z.strictObject({
  owner: id,
  operations: z
    .array(operationSchema)
    .min(1)
    .max(batchLimit)
    .refine((operations) => new Set(operations.map((each) => each.id)).size === operations.length),
})
