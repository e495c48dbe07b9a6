/** What the viewer is to the person whom a row is about; an adopter was offered, or began from, a framework of theirs. */
export const relations = ['self', 'mentor', 'mentee', 'lead', 'teammate', 'adopter'] as const
export type Relation = (typeof relations)[number]

/**
 * The functions of the schema `app` that say who, or what, stands in a relation to the viewer. Each returns a whole set,
 * so that it runs once per statement. Policies and functions decide by these alone; `npm run prove:policies` breaks each
 * place that asks one of them, and a test has to notice.
 */
export const predicates = {
  self: ['viewer'],
  mentor: ['mentees', 'opened_analyses', 'read_threads', 'lasting'],
  mentee: ['mentors', 'opened_to'],
  lead: ['led_teams', 'managed_teams', 'led_people', 'led_analyses', 'led_kys'],
  teammate: ['my_teams', 'teammates'],
  adopter: ['read_editions'],
  // To nobody in particular: no policy asks it, only the functions of db/sql for the page of operators.
  operator: ['is_operator'],
} as const satisfies Record<Relation | 'operator', readonly string[]>
export type Predicate = (typeof predicates)[Relation][number]

export const operations = ['select', 'insert', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

/**
 * Which rows of the table a relation reaches: `all`; `opened`, those that the owner opened to this very viewer; `own`,
 * those that name the viewer; or `read`, those of the threads that the viewer reads.
 */
export type Reach = 'all' | 'opened' | 'own' | 'read'

/**
 * What a relation may do with which rows.
 *
 * @property own what it may do besides, with rows that the viewer wrote
 */
export type Rule = { may: readonly Operation[]; reach: Reach; own?: readonly Operation[] }

/**
 * @property owner column of the person whom the row is about
 * @property author column of who wrote it, where that may be someone else
 * @property drafts named where the table has a column sent_at: a row in which it is null is a draft, which only its
 *   author sees. These operations are possible only while a row is a draft
 * @property columns the only columns that an operation is granted on; all of them, where it is not named
 */
export type TableAccess = {
  owner: string
  author?: string
  drafts?: readonly Operation[]
  columns?: Partial<Record<Operation, readonly string[]>>
} & Partial<Record<Relation, Rule>>

const write: Rule = { may: operations, reach: 'all' }
const append: Rule = { may: ['select', 'insert'], reach: 'all' }
const keep: Rule = { may: ['select', 'update'], reach: 'all' }
const addOrRemove: Rule = { may: ['select', 'insert', 'delete'], reach: 'all' }
const readAll: Rule = { may: ['select'], reach: 'all' }
const readOwn: Rule = { may: ['select'], reach: 'own' }
const readOpened: Rule = { may: ['select'], reach: 'opened' }
const readTalk: Rule = { may: ['select'], reach: 'read' }
const takeBack: Rule = { may: ['delete'], reach: 'all' }
const reading = (rule: Rule, ...own: Operation[]): Rule => ({ ...rule, own })

/**
 * Who may see and do what: one entry for every table that the app's role reaches; DESIGN.md has it in words.
 * Policies, grants and tests are made from it. What concerns two people at once (a review answered, a suggestion
 * accepted, a thread begun, a team left) is done by the functions of db/sql instead.
 */
export const access = {
  person: { owner: 'id', self: keep, mentor: readAll, mentee: readAll, teammate: readAll },
  preference: { owner: 'owner_id', self: keep },
  heading_answer: { owner: 'owner_id', self: write },
  revision: { owner: 'owner_id', self: keep },
  analysis: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  section: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  node: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  choice: { owner: 'owner_id', self: write, mentor: readOpened },
  level: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  // Its owner's alone: to leads, functions tell what the competencies that they may read have in common.
  competency_key: { owner: 'owner_id', self: addOrRemove },
  link: { owner: 'owner_id', self: write, mentor: readOpened },
  dismissal: { owner: 'owner_id', self: write },
  evidence: { owner: 'owner_id', self: write, mentor: readOpened },
  completion: { owner: 'owner_id', self: write, mentor: readOpened },
  due: { owner: 'owner_id', self: write, mentor: readOpened },
  recurrence: { owner: 'owner_id', self: write, mentor: readOpened },
  effort: { owner: 'owner_id', self: write, mentor: readOpened },
  pick: { owner: 'owner_id', self: write, mentor: readOpened },
  meaning: { owner: 'owner_id', self: write, mentor: readOpened },
  origin: { owner: 'owner_id', self: write },
  operation: { owner: 'owner_id', self: append },
  checkpoint: { owner: 'owner_id', self: addOrRemove },
  mentorship: { owner: 'owner_id', self: readAll, mentor: readOwn },
  opening: { owner: 'owner_id', self: addOrRemove, mentor: readOwn },
  page_view: { owner: 'owner_id', self: readAll, mentor: readOwn },
  thread: {
    owner: 'owner_id',
    author: 'author_id',
    drafts: ['delete'],
    self: readAll,
    mentor: reading(readTalk, 'delete'),
  },
  thread_reader: { owner: 'owner_id', self: readTalk, mentor: readTalk },
  thread_seen: { owner: 'owner_id', self: readAll },
  comment: {
    owner: 'owner_id',
    author: 'author_id',
    drafts: ['delete'],
    columns: { update: ['text', 'edited_at'] },
    self: reading(readAll, 'insert', 'update'),
    mentor: reading(readTalk, 'insert', 'update', 'delete'),
  },
  suggestion: {
    owner: 'owner_id',
    author: 'author_id',
    drafts: ['insert', 'update', 'delete'],
    self: readAll,
    mentor: reading(readOwn, 'insert', 'update', 'delete'),
  },
  review: { owner: 'owner_id', self: readAll, mentor: readOwn },
  snapshot: { owner: 'owner_id', self: readAll, mentor: readOwn },
  mentor_level: {
    owner: 'owner_id',
    author: 'mentor_id',
    columns: { update: ['value', 'set_at'] },
    self: readAll,
    mentor: reading(readOwn, 'insert', 'update', 'delete'),
  },
  team: { owner: 'founded_by', teammate: readAll },
  membership: { owner: 'person_id', teammate: readAll },
  sharing: { owner: 'owner_id', self: readAll, lead: readOwn },
  sharing_lead: { owner: 'owner_id', self: readAll, lead: readOwn },
  framework: { owner: 'owner_id', self: addOrRemove, adopter: readOpened },
  framework_edition: { owner: 'owner_id', self: append, adopter: readOpened },
  // Its owner is in that team, and so reads it as a teammate.
  framework_offer: { owner: 'owner_id', self: takeBack, teammate: readAll },
  // Its owner is who began; a row gives the right to read, so only a function adds one.
  framework_use: { owner: 'owner_id', self: readAll },
} as const satisfies Record<string, TableAccess>

export type TableName = keyof typeof access
export const tableNames = Object.keys(access) as TableName[]

/** The operations that a relation may do on a table; none when `access` does not name the relation there. */
export function allowed(table: TableName, relation: Relation): readonly Operation[] {
  const entry: TableAccess = access[table]
  const rule = entry[relation]
  return rule ? [...rule.may, ...(rule.own ?? [])] : []
}
