import { pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { day, ownerId, withinOwner } from './columns'
import { node } from './outline'

/** A to-do was done on this day (in the doer's time zone). */
export const completion = pgTable(
  'completion',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    day: day('day').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId, t.day] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  ],
)

/** A to-do shall be done by this day. */
export const due = pgTable(
  'due',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    day: day('day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  ],
)
