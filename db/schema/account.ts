import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  inet,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from './person'
import { team } from './team'

/** What exists before there is a viewer. The app has no grant on these tables: only functions of db/sql reach them. */
export const auth = pgSchema('auth')

const at = (name: string) => timestamp(name, { withTimezone: true })
const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

/** The e-mail address (lower case, as typed otherwise) and password hash of a person; no hash means sign-in by provider only. */
export const account = auth.table('account', {
  personId: personId().primaryKey(),
  email: text('email').notNull().unique(),
  /** when the person proved that mail to the address reaches them; null also for accounts older than this question */
  emailConfirmedAt: at('email_confirmed_at'),
  passwordHash: text('password_hash'),
  /** when the password was reset, until the person has looked at what that did, and how many sessions it ended */
  resetAt: at('reset_at'),
  resetEnded: integer('reset_ended').notNull().default(0),
  /** when the person last signed in */
  signedInAt: at('signed_in_at'),
  /** since when an operator keeps the person from signing in */
  disabledAt: at('disabled_at'),
  /** since when the person runs this installation, which only its command line can say */
  operatorSince: at('operator_since'),
})

/**
 * What an operator did, about which account. Neither column refers to a row: what was done stays known when one of both
 * is gone, of whom then no more than an id is left.
 */
export const deed = auth.table(
  'deed',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    at: at('at').notNull().defaultNow(),
    /** the operator; null for the command line */
    actorId: uuid('actor_id'),
    /** whose account; null where it was of no one account */
    personId: uuid('person_id'),
    kind: text('kind', {
      enum: [
        'list',
        'show',
        'sessions',
        'end-sessions',
        'disable',
        'enable',
        'delete',
        'export',
        'reset',
        'operator',
        'end-operator',
        'invite',
        'withdraw',
      ],
    }).notNull(),
  },
  (t) => [index('deed_at').on(t.at), index('deed_person').on(t.personId, t.at)],
)

/** An operator's link that lets one person make an account: works once, expires, and can be withdrawn, which deletes it. */
export const siteInvitation = auth.table('site_invitation', {
  id: uuid('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  /** where the link was sent, so that an operator sees who has not come yet */
  email: text('email').notNull().unique(),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
})

/** A link with which its person, once signed in, gets their own archive: hashed, used once, short-lived. */
export const archiveLink = auth.table('archive_link', {
  tokenHash: text('token_hash').primaryKey(),
  personId: personId(),
  expiresAt: at('expires_at').notNull(),
})

/**
 * Facts for SQL functions to ask: `mail`, whether the server that started last sends any; `open_before`, whether there
 * were accounts before there was a choice of who may make one.
 */
export const setting = auth.table('setting', {
  name: text('name').primaryKey(),
  isOn: boolean('is_on').notNull(),
})

/** One row: which version's functions, grants and policies the database has; see db/applied.ts. */
export const applied = auth.table(
  'applied',
  {
    one: boolean('one').primaryKey().default(true),
    /** of the version */
    checksum: text('checksum').notNull(),
    /** the version's last migration */
    migration: bigint('migration', { mode: 'number' }).notNull(),
    /** hash of the catalogs of Postgres right after the version was applied */
    catalog: text('catalog').notNull(),
  },
  (t) => [check('applied_one', sql`${t.one}`)],
)

/** One row at most: when the last back-up was made that `npm run backup` has finished. */
export const backup = auth.table(
  'backup',
  { one: boolean('one').primaryKey().default(true), madeAt: at('made_at').notNull() },
  (t) => [check('backup_one', sql`${t.one}`)],
)

/** A mailed link that confirms the address of an account: hashed, used once, short-lived. */
export const confirmation = auth.table('confirmation', {
  tokenHash: text('token_hash').primaryKey(),
  personId: personId(),
  expiresAt: at('expires_at').notNull(),
})

/** A sign-in through GitHub or an OpenID Connect provider. */
export const provider = auth.table(
  'provider',
  { provider: text('provider').notNull(), subject: text('subject').notNull(), personId: personId() },
  (t) => [primaryKey({ columns: [t.provider, t.subject] })],
)

/** One signed-in browser; only the SHA-256 of its token is stored. */
export const session = auth.table(
  'session',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    personId: personId(),
    createdAt: at('created_at').notNull().defaultNow(),
    seenAt: at('seen_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    userAgent: text('user_agent'),
    address: inet('address'),
  },
  (t) => [index('session_person').on(t.personId)],
)

/** A mailed link to choose a new password: hashed, used once, short-lived. */
export const reset = auth.table('reset', {
  tokenHash: text('token_hash').primaryKey(),
  personId: personId(),
  expiresAt: at('expires_at').notNull(),
})

/** A browser in which this person has signed in before: its attempts are counted apart from those of other browsers. */
export const device = auth.table(
  'device',
  {
    tokenHash: text('token_hash').notNull(),
    personId: personId(),
    seenAt: at('seen_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.personId] })],
)

/** Attempts under one key since the window began. */
export const attempt = auth.table('attempt', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  since: at('since').notNull(),
})

/** A link that begins a mentorship: works once, expires, and can be withdrawn, which deletes it. */
export const invitation = auth.table(
  'invitation',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    /** whom the link looks for: a mentor for its maker, or somebody whom its maker will mentor */
    wanted: text('wanted', { enum: ['mentor', 'mentee'] }).notNull(),
    personId: personId(),
    /** what its maker opens to the mentor, once confirmed */
    analyses: uuid('analyses').array().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    /** who has followed a link for a mentor, and waits to be confirmed */
    followedBy: uuid('followed_by').references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [index('invitation_person').on(t.personId)],
)

/** A link into a team: whoever has it may join until it expires or is withdrawn, which deletes it. */
export const teamInvitation = auth.table('team_invitation', {
  id: uuid('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  teamId: uuid('team_id')
    .notNull()
    .references(() => team.id, { onDelete: 'cascade' }),
  /** the lead who made it */
  personId: personId(),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
})

/** What has been used up of an allowance, such as mails of one account, since its day began. */
export const allowance = auth.table(
  'allowance',
  {
    key: text('key').primaryKey(),
    used: bigint('used', { mode: 'number' }).notNull(),
    since: at('since').notNull(),
  },
  (t) => [index('allowance_since').on(t.since)],
)

/** Something of which somebody is told by mail; notices for one person go out together. */
export const notice = auth.table(
  'notice',
  {
    id: uuid('id').primaryKey(),
    /** who is told */
    personId: personId(),
    /** who did it */
    actorId: uuid('actor_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['request', 'answer', 'comment', 'follower', 'lead'] }).notNull(),
    /** address of the page that it is about, within the site */
    path: text('path').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** since when a mail with it has been under way */
    claimedAt: at('claimed_at'),
  },
  (t) => [index('notice_person').on(t.personId, t.createdAt)],
)

/**
 * Something that was closed when the password of an account without a confirmed address was reset, until its person
 * keeps or ends it, or when an operator disabled the account: a mentorship with a mentor or with a mentee, a link, a
 * membership, or a link into a team.
 */
export const pause = auth.table(
  'pause',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: personId(),
    kind: text('kind', { enum: ['mentor', 'mentee', 'link', 'team', 'team-link'] }).notNull(),
    /** whom a mentorship is about */
    ownerId: uuid('owner_id').references(() => person.id, { onDelete: 'cascade' }),
    /** the mentorship, the link or the team */
    target: uuid('target').notNull(),
    /** the rows that went, as they were: openings, what was shared, the link itself */
    kept: jsonb('kept').notNull(),
    /** it opens again with the account that was disabled, and nobody is asked */
    byOperator: boolean('by_operator').notNull().default(false),
  },
  (t) => [index('pause_person').on(t.personId), index('pause_owner').on(t.ownerId)],
)
