import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { analysis } from './analysis'
import { ownerId, withinOwner } from './columns'
import { person } from './person'
import { membership } from './team'

const at = (name: string) => timestamp(name, { withTimezone: true }).notNull().defaultNow()

/** A ladder that somebody keeps for themselves and others: its editions say what stands in it. */
export const framework = pgTable(
  'framework',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    madeAt: at('made_at'),
  },
  // An address names it without its author.
  (t) => [primaryKey({ columns: [t.ownerId, t.id] }), unique('framework_id').on(t.id)],
)

/** A framework as it was stored once; never changed afterwards. */
export const frameworkEdition = pgTable(
  'framework_edition',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull(),
    frameworkId: uuid('framework_id').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    content: jsonb('content').notNull(),
    madeAt: at('made_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    unique('framework_edition_id').on(t.id),
    unique('framework_edition_number').on(t.ownerId, t.frameworkId, t.number),
    foreignKey({
      columns: [t.ownerId, t.frameworkId],
      foreignColumns: [framework.ownerId, framework.id],
      name: 'framework_edition_framework',
    }).onDelete('cascade'),
    check('framework_edition_number_counts', sql`${t.number} > 0`),
  ],
)

/** A framework is offered to a team that its author is in; the offer goes when the author leaves. */
export const frameworkOffer = pgTable(
  'framework_offer',
  {
    ownerId: ownerId(),
    frameworkId: uuid('framework_id').notNull(),
    teamId: uuid('team_id').notNull(),
    offeredAt: at('offered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.frameworkId, t.teamId] }),
    index('framework_offer_team').on(t.teamId),
    foreignKey({
      columns: [t.ownerId, t.frameworkId],
      foreignColumns: [framework.ownerId, framework.id],
      name: 'framework_offer_framework',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.teamId, t.ownerId],
      foreignColumns: [membership.teamId, membership.personId],
      name: 'framework_offer_membership',
    }).onDelete('cascade'),
  ],
)

/** An analysis began from a framework, and the edition that its owner has seen last. */
export const frameworkUse = pgTable(
  'framework_use',
  {
    ownerId: ownerId(),
    analysisId: uuid('analysis_id').notNull(),
    authorId: uuid('author_id').notNull(),
    frameworkId: uuid('framework_id').notNull(),
    /** the edition that it began from: that one and later ones stay readable */
    began: integer('began').notNull(),
    seen: integer('seen').notNull(),
    begunAt: at('begun_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.analysisId, t.frameworkId] }),
    index('framework_use_author').on(t.authorId, t.frameworkId),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
    foreignKey({
      columns: [t.authorId, t.frameworkId],
      foreignColumns: [framework.ownerId, framework.id],
      name: 'framework_use_framework',
    }).onDelete('cascade'),
  ],
)
