import { bigint, integer, jsonb, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import { ownerId } from './columns'
import { person } from './person'

/**
 * Everything of a person as it was after a revision, so that what was later need not be read from the first operation
 * on. It says nothing that the operations do not say, and may be deleted at any time: it is made anew.
 */
export const checkpoint = pgTable(
  'checkpoint',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    /** What the columns below mean; see `features/history/rules/checkpoint.ts`. */
    format: integer('format').notNull(),
    revision: bigint('revision', { mode: 'number' }).notNull(),
    document: jsonb('document').notNull(),
    /** what was deleted since the checkpoint before */
    deleted: jsonb('deleted').notNull(),
    /** of the document, before it is compressed */
    bytes: integer('bytes').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.format, t.revision] })],
)
