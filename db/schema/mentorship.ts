import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { analysis } from './analysis'
import { ownerId } from './columns'
import { person } from './person'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** A mentor looks after the owner, from the day of acceptance until either of them ends it. */
export const mentorship = pgTable(
  'mentorship',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    mentorId: uuid('mentor_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    acceptedAt: at('accepted_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    uniqueIndex('mentorship_active').on(t.mentorId, t.ownerId).where(sql`${t.endedAt} is null`),
  ],
)

/** An analysis that the owner has opened to one mentor. */
export const opening = pgTable(
  'opening',
  {
    ownerId: ownerId(),
    mentorshipId: uuid('mentorship_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    /** Tells this opening from one before or after it, of the same analysis to the same mentor. */
    id: uuid('id').notNull().defaultRandom(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.mentorshipId, t.analysisId] }),
    foreignKey({
      columns: [t.ownerId, t.mentorshipId],
      foreignColumns: [mentorship.ownerId, mentorship.id],
      name: 'opening_mentorship',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.analysisId],
      foreignColumns: [analysis.ownerId, analysis.id],
      name: 'opening_analysis',
    }).onDelete('cascade'),
    index('opening_of_analysis').on(t.ownerId, t.analysisId),
  ],
)

/** Somebody looked at a page of the owner on that day; one row a viewer, page and day, kept for 90 days. */
export const pageView = pgTable(
  'page_view',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    viewerId: uuid('viewer_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    page: text('page', { enum: ['kys', 'gap', 'todos'] }).notNull(),
    day: date('day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.viewerId, t.page, t.day] }),
    index('page_view_viewer').on(t.viewerId),
  ],
)
