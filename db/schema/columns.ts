import { customType, type ForeignKeyBuilder, foreignKey, type PgColumn, uuid } from 'drizzle-orm/pg-core'

/** Fractional key of a sibling: compared byte by byte, so that JavaScript and Postgres agree on the order. */
export const position = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

/** A day without time and zone, 'yyyy-MM-dd'. */
export const day = customType<{ data: string }>({ dataType: () => 'date' })

/** The person whom the row is about; first in every key. */
export const ownerId = () => uuid('owner_id').notNull()

type Columns = [PgColumn, PgColumn]

/** A reference that stays within one owner's rows and goes when its target goes. */
export function withinOwner(columns: Columns, target: () => Columns): ForeignKeyBuilder {
  return foreignKey({ columns, foreignColumns: target() }).onDelete('cascade')
}
