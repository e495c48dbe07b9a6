import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { analysis } from './analysis'
import { ownerId, withinOwner } from './columns'
import { person } from './person'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** People who work together, one or more of them leads. */
export const team = pgTable('team', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** gives no rights: the memberships say who leads */
  foundedBy: uuid('founded_by').references(() => person.id, { onDelete: 'set null' }),
  createdAt: at('created_at').notNull().defaultNow(),
  archivedAt: at('archived_at'),
})

/** Somebody is in a team. */
export const membership = pgTable(
  'membership',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => team.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    leads: boolean('leads').notNull().default(false),
    joinedAt: at('joined_at').notNull().defaultNow(),
    /** when they became lead; null also for those who led before this was stored */
    leadSince: at('lead_since'),
    /**
     * what they were offered and have not answered: to lead as well ('lead'), or in place of the lead who offers it
     * ('hand')
     */
    offer: text('offer', { enum: ['lead', 'hand'] }),
    offeredBy: uuid('offered_by').references(() => person.id, { onDelete: 'set null' }),
    /** since when the membership counts for nothing, because a reset has paused it: see auth.pause */
    pausedAt: at('paused_at'),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.personId] }),
    index('membership_person').on(t.personId),
    check('membership_offer', sql`${t.offer} in ('lead', 'hand')`),
  ],
)

/** What a member opened to the leads of a team: one analysis by name or counted only, and perhaps the KYS. */
export const sharing = pgTable(
  'sharing',
  {
    ownerId: ownerId(),
    teamId: uuid('team_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    mode: text('mode', { enum: ['named', 'counted'] }).notNull(),
    /** strengths, Read.me and goals are open too; only by name */
    kys: boolean('kys').notNull().default(false),
    /** when it was opened in this mode: members are counted only for the time after it */
    openedAt: at('opened_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.teamId] }),
    index('sharing_team').on(t.teamId),
    foreignKey({
      columns: [t.teamId, t.ownerId],
      foreignColumns: [membership.teamId, membership.personId],
      name: 'sharing_membership',
    }).onDelete('cascade'),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
    check('sharing_mode', sql`${t.mode} in ('named', 'counted')`),
    check('sharing_kys', sql`not ${t.kys} or ${t.mode} = 'named'`),
  ],
)

/**
 * What a member answered about one lead: whether what is opened to the team is open to them. A lead without a row
 * sees nothing of it; the row goes with the sharing, and when the lead no longer leads.
 */
export const sharingLead = pgTable(
  'sharing_lead',
  {
    ownerId: ownerId(),
    teamId: uuid('team_id').notNull(),
    leadId: uuid('lead_id').notNull(),
    open: boolean('open').notNull(),
    /** null for leads from the time before members were asked: open, but not confirmed yet */
    answeredAt: at('answered_at').defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.teamId, t.leadId] }),
    index('sharing_lead_lead').on(t.leadId, t.teamId),
    foreignKey({
      columns: [t.ownerId, t.teamId],
      foreignColumns: [sharing.ownerId, sharing.teamId],
      name: 'sharing_lead_sharing',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.teamId, t.leadId],
      foreignColumns: [membership.teamId, membership.personId],
      name: 'sharing_lead_membership',
    }).onDelete('cascade'),
    check('sharing_lead_other', sql`${t.leadId} <> ${t.ownerId}`),
  ],
)
