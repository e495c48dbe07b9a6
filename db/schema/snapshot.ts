import {
  bigint,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { ownerId } from './columns'
import { person } from './person'
import { review } from './review'

/** What a mentor was shown when sending a review: the KYS (no analysis), or the analysis. Never updated. */
export const snapshot = pgTable(
  'snapshot',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull().defaultRandom(),
    reviewId: uuid('review_id').notNull(),
    analysisId: uuid('analysis_id'),
    mentorId: uuid('mentor_id').references(() => person.id, { onDelete: 'set null' }),
    /** The opening of the analysis, or of the KYS the mentorship: the mentor may read it for as long as that lasts. */
    lastsWith: uuid('lasts_with').notNull(),
    /** the last revision that had changed anything in it */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    /** the document's JSON form, with the ids of rows for keys */
    content: jsonb('content').notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    foreignKey({
      columns: [t.ownerId, t.reviewId],
      foreignColumns: [review.ownerId, review.id],
      name: 'snapshot_review',
    }).onDelete('cascade'),
    unique('snapshot_part').on(t.ownerId, t.reviewId, t.analysisId).nullsNotDistinct(),
    index('snapshot_mentor').on(t.mentorId, t.ownerId, t.takenAt),
  ],
)
