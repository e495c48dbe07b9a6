import 'server-only'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { tableOf } from '@/features/outline/model/queries'
import {
  belongTogether,
  carrierOf,
  described,
  itemKinds,
  rowSaid,
  sets,
} from '@/features/outline/model/rules/facet-rows'
import { type FacetName, type FacetOperation, facetNames } from '@/features/outline/model/rules/facets'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { type Batch, knownSection, misplaced, sectionIdOf } from './batch'

/** The item must stand in a section of one of these kinds. */
export function inSection(
  batch: Batch,
  operation: FacetOperation | OperationOf<'done'>,
  nodeId: string,
  kinds: readonly string[],
): void {
  const { kind } = knownSection(batch, operation, sectionIdOf(batch, operation, nodeId))
  if (!kinds.includes(kind)) misplaced(operation)
}

/** Checks that all items of an operation are in sections that carry the facet, and belong together. */
function checkItems(batch: Batch, name: FacetName, operation: FacetOperation): void {
  const row = rowSaid(operation)
  const sectionOf = (id: string) => knownSection(batch, operation, sectionIdOf(batch, operation, id))
  const home = sectionOf(carrierOf(name, row))
  for (const [column, kinds] of itemKinds(name)) {
    const id = row[column]
    if (typeof id !== 'string') continue
    inSection(batch, operation, id, kinds)
    if (!belongTogether(home, sectionOf(id))) misplaced(operation)
  }
}

/** Writes all rows of one facet in one statement, since an import brings thousands. */
type Statement = (ownerId: string, said: string) => SQL

function statementFor(name: FacetName): Statement {
  const { columns, key, carrier } = described(name)
  const table = tableOf(name)
  const stored = getTableColumns(table)
  const list = (names: readonly string[], each: (column: string) => SQL, by = ', ') =>
    sql.join(names.map(each), sql.raw(by))
  const its = (column: string) => sql.identifier(stored[column]?.name ?? column)
  const own = Object.keys(columns)
  const values = own.filter((column) => !key.includes(column) && column !== carrier)
  // A table with a `setAt` column gets the time of the last change.
  const updated = [...values.map((column) => sql`${its(column)} = excluded.${its(column)}`)]
  if ('setAt' in stored) updated.push(sql`${its('setAt')} = now()`)
  const typed = list(own, (column) => sql`${its(column)} ${sql.raw(stored[column]?.getSQLType() ?? '')}`)
  const same = list(key, (column) => sql`${table}.${its(column)} = said.${its(column)}`, ' and ')
  const names = list(own, (column) => sql`${its(column)}`)
  const onConflict = values.length === 0 ? sql`nothing` : sql`update set ${sql.join(updated, sql`, `)}`
  return (ownerId, said) => sql`
    with said as materialized (
      select * from json_to_recordset(${said}::json) as said (${typed}, stays boolean)
    ), gone as (
      delete from ${table} using said where ${table}.owner_id = ${ownerId} and ${same} and not said.stays
    )
    insert into ${table} (owner_id, ${names})
    select ${ownerId}, ${names} from said where stays
    on conflict (owner_id, ${list(key, (column) => sql`${its(column)}`)}) do ${onConflict}`
}

const statements = Object.fromEntries(facetNames.map((name) => [name, statementFor(name)])) as Record<
  FacetName,
  Statement
>

/**
 * Sets and removes rows of one facet.
 * @param operations each for another row
 */
export async function writeFacet(
  batch: Batch,
  name: FacetName,
  operations: readonly FacetOperation[],
): Promise<void> {
  for (const operation of operations) checkItems(batch, name, operation)
  const stored = getTableColumns(tableOf(name))
  const said = operations.map((operation) => {
    const row = Object.entries(rowSaid(operation)).map(([column, value]) => [stored[column]?.name, value])
    return { ...Object.fromEntries(row), stays: sets(operation) }
  })
  await batch.tx.execute(statements[name](batch.ownerId, JSON.stringify(said)))
}
