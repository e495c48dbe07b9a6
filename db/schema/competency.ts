import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ownerId, position, withinOwner } from './columns'
import { node } from './outline'
import { person } from './person'

/** Target and self level of a competency, 0 (not yet) to 4 (sets the standard); no row is "not rated". */
export const level = pgTable(
  'level',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    nodeId: uuid('node_id').notNull(),
    kind: text('kind', { enum: ['target', 'self'] }).notNull(),
    value: smallint('value').notNull(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId, t.kind] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
    check('level_kind', sql`${t.kind} in ('target', 'self')`),
    check('level_value', sql`${t.value} between 0 and 4`),
  ],
)

const pair = {
  ownerId: ownerId(),
  nodeId: uuid('node_id').notNull(),
  competencyId: uuid('competency_id').notNull(),
}

/**
 * The canonical keys (`lib/competency-names`) of what a competency names, one row each; other items have none. They are
 * written with the competency's words, and made anew when a server starts that has other synonyms.
 */
export const competencyKey = pgTable(
  'competency_key',
  { ownerId: ownerId(), nodeId: uuid('node_id').notNull(), key: text('key').notNull() },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId, t.key] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  ],
)

/** An item of state, gap or to-do belongs to a competency; its children inherit it. */
export const link = pgTable('link', pair, (t) => [
  primaryKey({ columns: [t.ownerId, t.nodeId, t.competencyId] }),
  index('link_competency').on(t.ownerId, t.competencyId),
  withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  withinOwner([t.ownerId, t.competencyId], () => [node.ownerId, node.id]),
])

/** A suggested link that the person has turned down, so that it is not suggested again. */
export const dismissal = pgTable('dismissal', pair, (t) => [
  primaryKey({ columns: [t.ownerId, t.nodeId, t.competencyId] }),
  index('dismissal_competency').on(t.ownerId, t.competencyId),
  withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  withinOwner([t.ownerId, t.competencyId], () => [node.ownerId, node.id]),
])

/** What each level of a competency means, as its framework says: `lib/meanings.ts` reads it. */
export const meaning = pgTable(
  'meaning',
  { ownerId: ownerId(), nodeId: uuid('node_id').notNull(), text: text('text').notNull() },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  ],
)

/** The competency of a framework that a competency began from. No foreign key: it outlives the framework. */
export const origin = pgTable(
  'origin',
  { ownerId: ownerId(), nodeId: uuid('node_id').notNull(), originId: uuid('origin_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId] }),
    withinOwner([t.ownerId, t.nodeId], () => [node.ownerId, node.id]),
  ],
)

/** What shows a competency: text and addresses, as Markdown. */
export const evidence = pgTable(
  'evidence',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull(),
    competencyId: uuid('competency_id').notNull(),
    position: position('position').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('evidence_competency').on(t.ownerId, t.competencyId),
    withinOwner([t.ownerId, t.competencyId], () => [node.ownerId, node.id]),
  ],
)
