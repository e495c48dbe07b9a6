import { bigint, integer, jsonb, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import { ownerId } from './columns'
import { person } from './person'

/**
 * All documents of a person as they were after a revision, so that a later state need not be computed from the first
 * operation on. It holds nothing that the operations do not, and may be deleted at any time: it is made anew.
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
