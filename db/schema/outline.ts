import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
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
import { boxes, forms, sectionKinds } from '@/lib/outline-kinds'
import { analysis } from './analysis'
import { ownerId, position, withinOwner } from './columns'
import { person } from './person'

/** A heading and what stands below it: of the KYS (no analysis) or of one analysis. */
export const section = pgTable(
  'section',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    analysisId: uuid('analysis_id'),
    kind: text('kind', { enum: sectionKinds }).notNull(),
    /** The heading line of an imported document, word for word; null prints the template's. */
    heading: text('heading'),
    position: position('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('section_analysis').on(t.ownerId, t.analysisId),
    withinOwner([t.ownerId, t.analysisId], () => [analysis.ownerId, analysis.id]),
    check('section_kind', sql.raw(`kind in (${sectionKinds.map((k) => `'${k}'`).join(', ')})`)),
  ],
)

/** One item of an outline. Its text is Markdown, possibly of several lines. */
export const node = pgTable(
  'node',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    sectionId: uuid('section_id').notNull(),
    parentId: uuid('parent_id'),
    position: position('position').notNull(),
    form: text('form', { enum: forms }).notNull(),
    box: text('box', { enum: boxes }).notNull(),
    /** Number of an ordered item, where it is not simply the next one. */
    start: integer('start'),
    text: text('text').notNull(),
    /** In the goals outline: a goal, not a group or a step. */
    isGoal: boolean('is_goal').notNull().default(false),
    /** Counts the edits of the text; an edit names the version it saw. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('node_section').on(t.ownerId, t.sectionId),
    index('node_parent').on(t.ownerId, t.parentId),
    withinOwner([t.ownerId, t.sectionId], () => [section.ownerId, section.id]),
    withinOwner([t.ownerId, t.parentId], () => [t.ownerId, t.id]),
    check('node_form', sql`${t.form} in ('bullet', 'ordered', 'paragraph', 'quote', 'raw')`),
    check('node_box', sql`${t.box} in ('none', 'open', 'done')`),
  ],
)

/**
 * Every change ever made to the items of a person and to what hangs on them; history, undo and retries read it. Never
 * updated.
 */
export const operation = pgTable(
  'operation',
  {
    ownerId: ownerId().references(() => person.id, { onDelete: 'cascade' }),
    revision: bigint('revision', { mode: 'number' }).notNull(),
    index: integer('index').notNull(),
    /** Made by the sender, so that a batch that is sent twice is recognised. */
    id: uuid('id').notNull(),
    /** No foreign key: the operation outlives its section. */
    sectionId: uuid('section_id'),
    actorId: uuid('actor_id').notNull(),
    body: jsonb('body').notNull(),
    /** The mentor's suggestion that the owner accepted with this operation; no foreign key, as above. */
    suggestionId: uuid('suggestion_id'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.revision, t.index] }),
    unique('operation_id').on(t.ownerId, t.id),
    index('operation_section').on(t.ownerId, t.sectionId, t.revision),
    index('operation_made').on(t.ownerId).where(sql`${t.body} ->> 'kind' = 'section'`),
    index('operation_at').on(t.ownerId, t.at),
    index('operation_imported').on(t.ownerId, t.at).where(sql`substr(${t.id}::text, 15, 1) = '5'`),
    index('operation_suggested').on(t.ownerId, t.revision).where(sql`${t.suggestionId} is not null`),
    index('operation_rated').on(t.ownerId, t.revision, t.index).where(sql`${t.body} ->> 'kind' = 'level'`),
  ],
)
