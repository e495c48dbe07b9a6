import { bigint, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ownerId } from './columns'

/** Somebody who signs in. Others can see nothing of this row but the name. */
export const person = pgTable('person', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

/** What only the person sees and sets: language and time zone. */
export const preference = pgTable('preference', {
  ownerId: ownerId()
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  locale: text('locale', { enum: ['ko', 'en'] }).notNull(),
  timeZone: text('time_zone').notNull(),
})

/** What a person has said of a heading in their own words: which part it stands for, or that it stays as it is. */
export const headingAnswer = pgTable(
  'heading_answer',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    /** the heading in one spelling */
    heading: text('heading').notNull(),
    part: text('part').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.heading] })],
)

/** Counts the batches of operations; a batch locks its owner's row, so batches of one owner queue up. */
export const revision = pgTable('revision', {
  ownerId: ownerId()
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  number: bigint('number', { mode: 'number' }).notNull().default(0),
  /** Which rules and synonyms made the owner's competency keys; null where they are to be made anew. */
  keyVersion: text('key_version'),
})
