import { sql } from 'drizzle-orm'
import { boolean, pgTable, primaryKey, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ownerId, position } from './columns'
import { person } from './person'

/** The work on one to three goals; its goals and outlines are sections. One of a person's is current. */
export const analysis = pgTable(
  'analysis',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    position: position('position').notNull(),
    current: boolean('current').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    // Openings name an analysis by this id alone, so nobody may have one with the id of somebody else's.
    uniqueIndex('analysis_id').on(t.id),
    uniqueIndex('analysis_one_current').on(t.ownerId).where(sql`${t.current}`),
  ],
)
