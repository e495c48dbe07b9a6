import { sql } from 'drizzle-orm'
import { boolean, check, date, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { auth } from './account'
import { team } from './team'

/** The secret from which the noise of figures is computed: one row, made with the database. */
export const noiseKey = auth.table(
  'noise_key',
  { only: boolean('only').primaryKey().default(true), value: text('value').notNull() },
  (t) => [check('noise_key_only', sql`${t.only}`)],
)

const teamId = () =>
  uuid('team_id')
    .notNull()
    .references(() => teamCount.teamId, { onDelete: 'cascade' })

/**
 * When a team's members who are counted only were counted last, and which leads may see it: those to whom all of them
 * had opened.
 */
export const teamCount = auth.table('team_count', {
  teamId: uuid('team_id')
    .primaryKey()
    .references(() => team.id, { onDelete: 'cascade' }),
  countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  readers: uuid('readers').array().notNull(),
})

/**
 * A competency that counted members name. Figures are bands: the least number that is meant, after noise; null when too
 * few.
 */
export const countedName = auth.table(
  'counted_name',
  {
    teamId: teamId(),
    meaning: text('meaning').notNull(),
    /** a spelling that many use; null when there is none */
    words: text('words'),
    people: smallint('people').notNull(),
    reached: smallint('reached'),
    able: smallint('able'),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.meaning] })],
)

/** The band of how many counted members finished a to-do in a week that is over; counted once. */
export const countedWeek = auth.table(
  'counted_week',
  { teamId: teamId(), week: date('week', { mode: 'string' }).notNull(), people: smallint('people') },
  (t) => [primaryKey({ columns: [t.teamId, t.week] })],
)
