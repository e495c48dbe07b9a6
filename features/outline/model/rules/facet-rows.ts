import { kysKinds, type SectionKind } from '@/lib/outline-kinds'
import type { Description } from './facet'
import {
  type FacetKind,
  type FacetName,
  type FacetOperation,
  type Facets,
  facetNames,
  facets,
} from './facets'
import { newId } from './new-id'
import type { Operation } from './operation'

/** A row of any facet, by column; the types of `facets` say which columns go together. */
export type FacetRow = Record<string, unknown>
type Said = Record<string, unknown>

/** A facet's description, for code that goes through all of them. */
export const described = (name: FacetName): Description => facets[name]

const byKind: ReadonlyMap<string, FacetName> = new Map(facetNames.map((name) => [facets[name].kind, name]))

/** Whether an operation sets or removes a row of a facet. */
export function isFacet(operation: Operation): operation is FacetOperation {
  return byKind.has(operation.kind)
}

/** The facet that such an operation writes. */
export const facetOf = ({ kind }: { kind: FacetKind }): FacetName => byKind.get(kind) as FacetName

/** Tells the rows of one owner apart. */
export function keyOf(name: FacetName, row: FacetRow): string {
  return described(name)
    .key.map((column) => row[column])
    .join('/')
}

type ItemKinds = readonly (readonly [column: string, kinds: readonly SectionKind[]])[]

const kindsOfItems = Object.fromEntries(
  facetNames.map((name) => [
    name,
    Object.entries(described(name).columns).flatMap(([column, is]) =>
      'item' in is ? [[column, is.item]] : [],
    ),
  ]),
) as unknown as Record<FacetName, ItemKinds>

/** The columns of a facet that name items, and the kinds of sections in which these must be. */
export const itemKinds = (name: FacetName): ItemKinds => kindsOfItems[name]

/** The items that a row names. The row is deleted together with any of them. */
export function itemsOf(name: FacetName, row: FacetRow): string[] {
  return itemKinds(name).map(([column]) => row[column] as string)
}

/** Whether a row on an item may name another item: both are of one analysis, or the other is of the KYS. */
export function belongTogether(home: Home | undefined, other: Home): boolean {
  const isOfKys = kysKinds.some((kind) => kind === other.kind) && other.analysisId === null
  return home !== undefined && (isOfKys || other.analysisId === home.analysisId)
}
type Home = { analysisId: string | null; kind: SectionKind }

/** Whether a column holds words of any length. */
export function isText(name: FacetName, column: string): boolean {
  const is = described(name).columns[column]
  return is !== undefined && 'type' in is && is.type === 'text'
}

/** The item on which a row hangs. */
export const carrierOf = (name: FacetName, row: FacetRow): string => row[described(name).carrier] as string

/** The columns of a row that an operation names, whether it sets or removes it. */
export function rowSaid(operation: FacetOperation): FacetRow {
  const { columns } = described(facetOf(operation))
  const said = operation as Said
  return Object.fromEntries(Object.entries(columns).map(([column, { says }]) => [column, said[says]]))
}

/** The key of the row that an operation is about. */
export const keySaid = (operation: FacetOperation): string => keyOf(facetOf(operation), rowSaid(operation))

/** Whether an operation sets its row; otherwise it removes it. */
export function sets(operation: FacetOperation): boolean {
  const { value, flag, columns } = described(facetOf(operation))
  const said = operation as Said
  return flag ? said[flag] === true : said[columns[value as string]?.says as string] !== null
}

/** The operation that sets a row. */
export function setting(name: FacetName, row: FacetRow): FacetOperation {
  return operationOn(name, row, true)
}

/** The operation that removes a row. @param row at least the columns that its operation names */
export function unsetting(name: FacetName, row: FacetRow): FacetOperation {
  return operationOn(name, row, false)
}

function operationOn(name: FacetName, row: FacetRow, isSet: boolean): FacetOperation {
  const { kind, columns, value, flag } = described(name)
  const said = Object.entries(columns).map(([column, { says }]) => [
    says,
    column === value && !isSet ? null : row[column],
  ])
  return { kind, id: newId(), ...Object.fromEntries(said), ...(flag && { [flag]: isSet }) } as FacetOperation
}

/** Applies a function to the rows of every facet. */
export function mapFacets(rows: Facets, change: (rows: FacetRow[], name: FacetName) => FacetRow[]): Facets {
  return Object.fromEntries(facetNames.map((name) => [name, change(rows[name], name)])) as Facets
}

/** Keeps only the rows that hang on wanted items. */
export function hangingOn(rows: Facets, isWanted: (id: string) => boolean): Facets {
  return mapFacets(rows, (all, name) => all.filter((row) => isWanted(carrierOf(name, row))))
}

/** Fields of operations that name items, facets' own among them. */
const naming = new Set([
  'node',
  'parent',
  ...facetNames.flatMap((name) =>
    itemKinds(name).map(([column]) => described(name).columns[column]?.says ?? ''),
  ),
])

/** Ids of all items that an operation names. */
export function itemsNamed(operation: Operation): string[] {
  return Object.entries(operation).flatMap(([field, id]) =>
    naming.has(field) && typeof id === 'string' ? [id] : [],
  )
}

/** The same operation about another item. */
export function renamed<O extends Operation>(operation: O, from: string, to: string): O {
  const fields = Object.entries(operation).map(([field, id]) => [
    field,
    naming.has(field) && id === from ? to : id,
  ])
  return Object.fromEntries(fields) as O
}
