import type { Column, Description } from '@/features/outline/model/rules/facet'
import { described } from '@/features/outline/model/rules/facet-rows'
import { type FacetName, facetNames, type facets } from '@/features/outline/model/rules/facets'

/**
 * A field of a node in JSON, in which rows of a facet stand.
 *
 * @property column the column of these rows whose value the field holds
 * @property row what the other columns of the rows are, besides the item that they hang on
 * @property isList whether an item may have several such rows
 */
export type JsonField = {
  name: string
  facet: FacetName
  column: string
  holds: Column
  row: Readonly<Record<string, unknown>>
  isList: boolean
}

/** The fields of all facets, in the order in which they are written. */
export const jsonFields: readonly JsonField[] = facetNames.flatMap((facet) => {
  const description: Description = described(facet)
  const { json, key, value, carrier, columns } = description
  const column = value ?? (key.find((each) => each !== carrier) as string)
  const field = { facet, column, holds: columns[column] as Column }
  if (typeof json === 'string') {
    return [{ ...field, name: json, row: {}, isList: key.length > 1 || key[0] !== carrier }]
  }
  const by = columns[json.by]
  const names = by && 'oneOf' in by ? by.oneOf : []
  return names.map((name) => ({ ...field, name: `${name}`, row: { [json.by]: name }, isList: false }))
})

/** Whether a field names other nodes. */
export const namesNodes = ({ holds }: JsonField): boolean => 'item' in holds

type ValueIn<C> = C extends { oneOf: readonly (infer V)[] } ? V : string
type Held<D> = D extends { value: infer V extends string; columns: infer Columns }
  ? V extends keyof Columns
    ? ValueIn<Columns[V]>
    : never
  : string
type IsSingle<D> = D extends { carrier: infer C; key: readonly [infer K] }
  ? K extends C
    ? true
    : false
  : false
type FieldsOf<D> = D extends { json: { by: infer B extends string }; columns: infer Columns }
  ? B extends keyof Columns
    ? { [K in ValueIn<Columns[B]> & string]?: Held<D> }
    : never
  : D extends { json: infer Name extends string }
    ? { [K in Name]?: IsSingle<D> extends true ? Held<D> : Held<D>[] }
    : never
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void
  ? All
  : never

/** What hangs on a node, field by field. */
export type FacetFields = Together<FieldsOf<(typeof facets)[FacetName]>>
