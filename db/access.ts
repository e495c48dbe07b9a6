/** Who asks, seen from the person whom the row is about. */
export const relations = ['self', 'mentor', 'mentee', 'lead', 'teammate'] as const
export type Relation = (typeof relations)[number]

export const operations = ['select', 'insert', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

/** Which rows of the table a relation reaches: all, those that the owner opened to this very viewer, or those that name it. */
export type Reach = 'all' | 'opened' | 'own'

export type Rule = { may: readonly Operation[]; reach: Reach }
export type TableAccess = { owner: string } & { self: Rule } & Partial<
    Record<Exclude<Relation, 'self'>, Rule>
  >

const write: Rule = { may: operations, reach: 'all' }
const append: Rule = { may: ['select', 'insert'], reach: 'all' }
const keep: Rule = { may: ['select', 'update'], reach: 'all' }
const addOrRemove: Rule = { may: ['select', 'insert', 'delete'], reach: 'all' }
const readAll: Rule = { may: ['select'], reach: 'all' }
const readOwn: Rule = { may: ['select'], reach: 'own' }
const readOpened: Rule = { may: ['select'], reach: 'opened' }

/**
 * Who may see and do what: one entry for every table that the app's role reaches; DESIGN.md has it in words.
 * Policies, grants and tests are made from it. A row's reach for mentor and lead takes its section into account:
 * of state, gap and to-do a lead sees nothing, which `opened` means for that relation.
 */
export const access = {
  person: { owner: 'id', self: keep, mentor: readAll, mentee: readAll, lead: readAll, teammate: readAll },
  preference: { owner: 'owner_id', self: keep },
  revision: { owner: 'owner_id', self: keep },
  analysis: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  section: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  node: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  choice: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  level: { owner: 'owner_id', self: write, mentor: readOpened, lead: readOpened },
  link: { owner: 'owner_id', self: write, mentor: readOpened },
  dismissal: { owner: 'owner_id', self: write },
  evidence: { owner: 'owner_id', self: write, mentor: readOpened },
  completion: { owner: 'owner_id', self: write, mentor: readOpened },
  due: { owner: 'owner_id', self: write, mentor: readOpened },
  operation: { owner: 'owner_id', self: append },
  mentorship: { owner: 'owner_id', self: readAll, mentor: readOwn },
  opening: { owner: 'owner_id', self: addOrRemove, mentor: readOwn },
  look: { owner: 'owner_id', self: readAll, mentor: readOwn },
} as const satisfies Record<string, TableAccess>

export type TableName = keyof typeof access
export const tableNames = Object.keys(access) as TableName[]

/** The operations that a relation may do on a table; none when the table of access does not name it. */
export function allowed(table: TableName, relation: Relation): readonly Operation[] {
  const entry: TableAccess = access[table]
  return entry[relation]?.may ?? []
}
