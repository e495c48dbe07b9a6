import { sql } from 'drizzle-orm'
import { boolean, check, date, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { auth } from './account'
import { team } from './team'

/** From which the noise of figures is drawn: one row, made with the database. */
export const noiseKey = auth.table(
  'noise_key',
  { only: boolean('only').primaryKey().default(true), value: text('value').notNull() },
  (t) => [check('noise_key_only', sql`${t.only}`)],
)

const teamId = () =>
  uuid('team_id')
    .notNull()
    .references(() => teamCount.teamId, { onDelete: 'cascade' })

/** When those who are counted only were counted last in a team, and for which leads: everybody counted has confirmed these. */
export const teamCount = auth.table('team_count', {
  teamId: uuid('team_id')
    .primaryKey()
    .references(() => team.id, { onDelete: 'cascade' }),
  countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  readers: uuid('readers').array().notNull(),
})

/** What they name, in bands: the least that is meant, after noise; null below what may be told. */
export const countedName = auth.table(
  'counted_name',
  {
    teamId: teamId(),
    meaning: text('meaning').notNull(),
    /** the spelling of many; null where none is */
    words: text('words'),
    people: smallint('people').notNull(),
    reached: smallint('reached'),
    able: smallint('able'),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.meaning] })],
)

/** How many of them finished a to-do in a week that is over; counted once. */
export const countedWeek = auth.table(
  'counted_week',
  { teamId: teamId(), week: date('week', { mode: 'string' }).notNull(), people: smallint('people') },
  (t) => [primaryKey({ columns: [t.teamId, t.week] })],
)
