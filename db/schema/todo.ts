import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { recurrencePattern } from '@/lib/recurrence'
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

/** A to-do takes about so long. */
export const effort = pgTable(
  'effort',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    effort: text('effort').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
    check('effort_effort', sql`${t.effort} in ('short', 'hours', 'long')`),
  ],
)

/** A to-do was picked for the week that begins on this Monday. */
export const pick = pgTable(
  'pick',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    week: day('week').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
    check('pick_week', sql`extract(isodow from ${t.week}) = 1`),
  ],
)

/** The pattern for Postgres. Its semicolons are escaped, because drizzle-kit would end the check at one. */
const rulePattern = recurrencePattern.source.replaceAll(';', '\\u003b')

/** A to-do comes back after it was done, by this rule. */
export const recurrence = pgTable(
  'recurrence',
  {
    ownerId: ownerId(),
    nodeId: uuid('node_id').notNull(),
    rule: text('rule').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
    check('recurrence_rule', sql.raw(`rule ~ '${rulePattern}'`)),
  ],
)
