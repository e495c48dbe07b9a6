import { sql } from 'drizzle-orm'
import {
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { analysis } from './analysis'
import { ownerId, withinOwner } from './columns'
import { person } from './person'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** Who wrote the row. What was sent outlives its author's account: it belongs to the person it is about. */
const authorId = () => uuid('author_id').references(() => person.id, { onDelete: 'set null' })

/** A thread about an item or a section. It keeps the words it was about, so it outlives them. */
export const thread = pgTable(
  'thread',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    /** null: about the KYS */
    analysisId: uuid('analysis_id'),
    /** No foreign keys here: the thread stays when the section or the item goes. */
    sectionId: uuid('section_id').notNull(),
    /** null: about the section as a whole */
    nodeId: uuid('node_id'),
    /** text of the item, or heading of the section, when the thread began */
    quote: text('quote').notNull(),
    authorId: authorId(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** null: a draft, its author's alone */
    sentAt: at('sent_at'),
    resolvedAt: at('resolved_at'),
    resolvedBy: uuid('resolved_by').references(() => person.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    // Policies find a thread's readers by its id alone, so nobody may have a thread with the id of somebody else's.
    uniqueIndex('thread_id').on(t.id),
    index('thread_analysis').on(t.ownerId, t.analysisId),
    index('thread_author').on(t.authorId),
    check(
      'thread_draft',
      sql`${t.sentAt} is not null or (${t.resolvedAt} is null and ${t.resolvedBy} is null)`,
    ),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
  ],
)

/**
 * A mentor who reads the thread; the owner always does. Threads have exactly one such mentor, older ones may have
 * several.
 */
export const threadReader = pgTable(
  'thread_reader',
  {
    ownerId: ownerId(),
    threadId: uuid('thread_id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.threadId, t.personId] }),
    index('thread_reader_person').on(t.personId, t.ownerId),
    withinOwner([t.ownerId, t.threadId], () => [thread.ownerId, thread.id]),
  ],
)

/** Up to when somebody has read a thread. Only they know it; the person whom the thread is about does not. */
export const threadSeen = pgTable(
  'thread_seen',
  {
    /** who has read it */
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    /** whom the thread is about */
    aboutId: uuid('about_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    /** when the last comment that was read was sent */
    seenAt: at('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.aboutId, t.threadId] }),
    index('thread_seen_thread').on(t.aboutId, t.threadId),
    withinOwner([t.aboutId, t.threadId], () => [thread.ownerId, thread.id]),
  ],
)

/** One contribution to a thread, as Markdown. */
export const comment = pgTable(
  'comment',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    authorId: authorId(),
    text: text('text').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    editedAt: at('edited_at'),
    /** null: a draft, its author's alone */
    sentAt: at('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('comment_thread').on(t.ownerId, t.threadId),
    index('comment_author').on(t.authorId),
    withinOwner([t.ownerId, t.threadId], () => [thread.ownerId, thread.id]),
  ],
)

/** What a mentor proposes: a new competency, a new to-do, or other words for an item. */
export const suggestion = pgTable(
  'suggestion',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    kind: text('kind', { enum: ['competency', 'todo', 'words'] }).notNull(),
    /** the item that other words are for, or the competency that the to-do belongs to; it may have gone since */
    nodeId: uuid('node_id'),
    /** text of that item when this was proposed */
    quote: text('quote'),
    text: text('text').notNull(),
    authorId: authorId(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** null: a draft, its author's alone */
    sentAt: at('sent_at'),
    outcome: text('outcome', { enum: ['accepted', 'declined'] }),
    answeredAt: at('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('suggestion_analysis').on(t.ownerId, t.analysisId),
    index('suggestion_author').on(t.authorId),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
    check(
      'suggestion_draft',
      sql`${t.sentAt} is not null or (${t.outcome} is null and ${t.answeredAt} is null)`,
    ),
    check('suggestion_kind', sql`${t.kind} in ('competency', 'todo', 'words')`),
    check('suggestion_outcome', sql`${t.outcome} in ('accepted', 'declined')`),
  ],
)

/** Requested by the owner, answered by a mentor, closed by the owner. What a mentor sends unasked has no request. */
export const review = pgTable(
  'review',
  {
    ownerId: ownerId(),
    id: uuid('id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    mentorId: uuid('mentor_id').references(() => person.id, { onDelete: 'set null' }),
    /** what the owner asks the mentor to look at */
    request: text('request').notNull().default(''),
    requestedAt: at('requested_at'),
    verdict: text('verdict', { enum: ['approve', 'changes', 'comment'] }),
    /** what the mentor sums up */
    answer: text('answer').notNull().default(''),
    answeredAt: at('answered_at'),
    /** when the owner saw the answer */
    seenAt: at('seen_at'),
    closedAt: at('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('review_analysis').on(t.ownerId, t.analysisId),
    index('review_mentor').on(t.mentorId),
    uniqueIndex('review_one_request')
      .on(t.ownerId, t.mentorId, t.analysisId)
      .where(sql`${t.answeredAt} is null and ${t.closedAt} is null`),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
    check('review_verdict', sql`${t.verdict} in ('approve', 'changes', 'comment')`),
  ],
)

/** Where a mentor sees a competency, 0 to 4; beside the owner's own levels, never instead of them. */
export const mentorLevel = pgTable(
  'mentor_level',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    /** No foreign key here: an item that goes may come back, dragged, undone or restored, and its levels with it. */
    nodeId: uuid('node_id').notNull(),
    mentorId: uuid('mentor_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    value: smallint('value').notNull(),
    setAt: at('set_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.nodeId, t.mentorId] }),
    index('mentor_level_mentor').on(t.mentorId),
    check('mentor_level_value', sql`${t.value} between 0 and 4`),
  ],
)
