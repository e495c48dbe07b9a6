import {
  access,
  allowed,
  type Operation,
  operations,
  type Predicate,
  type Relation,
  relations,
  type TableAccess,
  type TableName,
  tableNames,
} from './access'

const viewer = '(select app.viewer())'
// With the cast the subquery is one array, which Postgres computes once; without it, it would be a subquery of rows.
const anyOf = (list: Predicate) => `any ((select app.${list}())::uuid[])`

/** The conditions of a relation in SQL: what the viewer is to the owner, and which of the owner's rows are reached. */
const conditions: Record<Relation, (table: TableName, owner: string) => string[]> = {
  self: (table, owner) => [
    `${owner} = ${viewer}`,
    ...(reachOf(table, 'self') === 'read' ? partOfOpened(table) : []),
  ],
  mentor: (table, owner) => [`${owner} = ${anyOf('mentees')}`, ...openedToMentor(table)],
  mentee: (_table, owner) => [`${owner} = ${anyOf('mentors')}`],
  lead: (table, owner) => [`${owner} = ${anyOf('led_people')}`, ...openedToLead(table)],
  teammate: (table, owner) => [sameTeam(table, owner)],
  adopter: (table) => [editionRead(table)],
}

const reachOf = (table: TableName, relation: Relation) => (access[table] as TableAccess)[relation]?.reach

/**
 * Which of a mentee's rows a mentor reaches: the KYS, the analyses opened to this very mentor, what this mentor wrote
 * there, and the threads that this mentor reads.
 */
function openedToMentor(table: TableName): string[] {
  const reach = reachOf(table, 'mentor')
  if (table === 'mentorship') return [`mentor_id = ${viewer}`, 'ended_at is null']
  if (table === 'page_view') return [`viewer_id = ${viewer}`]
  if (table === 'snapshot') return [`mentor_id = ${viewer}`, `lasts_with = ${anyOf('lasting')}`]
  if (table === 'opening') return [belongsTo('mentorship', table, 'mentorship_id')]
  if (reach === 'all' || reach === undefined) return []
  if (table === 'analysis') return [`id = ${anyOf('opened_analyses')}`]
  if (table === 'section') return [opened("kind <> 'other'")]
  if (table === 'thread') return [`id = ${anyOf('read_threads')}`]
  if (table === 'review') return [`mentor_id = ${viewer}`, `analysis_id = ${anyOf('opened_analyses')}`]
  if (table === 'suggestion') return [`analysis_id = ${anyOf('opened_analyses')}`]
  if (table === 'node' || reach === 'read') return partOfOpened(table)
  return [hangsOnOpened(table)]
}

/**
 * The row is of the KYS, or of an analysis opened to this mentor.
 *
 * @param ofKys a condition on rows of the KYS: not those of kind 'other', which import did not understand
 */
const opened = (ofKys: string, row = '') =>
  `(${row}analysis_id is null and ${ofKys} or ${row}analysis_id = ${anyOf('opened_analyses')})`

/**
 * The row hangs on an item that is open to the viewer as a mentor. The policies of `node` are not enough here: they also
 * show items that the viewer reads as a lead.
 */
function hangsOnOpened(table: TableName): string {
  const column = table === 'evidence' ? 'competency_id' : 'node_id'
  const place =
    table === 'mentor_level' ? `s.kind = 'required' and ${opened('false', 's.')}` : opened('true', 's.')
  return `exists (
    select 1
    from public.node n
    join public.section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${table}.owner_id and n.id = ${table}.${column} and ${place}
  )`
}

/** The member opened it to this very lead; the policies of sharing_lead decide which rows are seen here. */
const toThisLead = `exists (
    select 1
    from public.sharing_lead t
    where t.owner_id = sharing.owner_id and t.team_id = sharing.team_id and t.lead_id = ${viewer}
  )`

/**
 * Which of a member's rows a lead reaches: of an analysis opened by name the goals and required competencies, and the
 * KYS if it is open.
 */
function openedToLead(table: TableName): string[] {
  if (table === 'sharing') return [`mode = 'named'`, toThisLead]
  if (table === 'sharing_lead') return [`team_id = ${anyOf('led_teams')}`, `lead_id = ${viewer}`, 'open']
  if (table === 'analysis') return [`id = ${anyOf('led_analyses')}`]
  if (table === 'section') {
    const ofAnalysis = `analysis_id = ${anyOf('led_analyses')} and kind in ('goal', 'required')`
    const ofKys = `analysis_id is null and owner_id = ${anyOf('led_kys')} and kind in ('strength', 'readme', 'goals')`
    return [`(${ofAnalysis} or ${ofKys})`]
  }
  return partOfOpened(table)
}

/** An item can be read with its section, what hangs on an item with the item, and a comment with its thread. */
function partOfOpened(table: TableName): string[] {
  if (table === 'node') return [belongsTo('section', table, 'section_id')]
  if (table === 'comment' || table === 'thread_reader') return [belongsTo('thread', table, 'thread_id')]
  return [belongsTo('node', table, table === 'evidence' ? 'competency_id' : 'node_id')]
}

/** The row belongs to one that the viewer may read; the policies of that other table decide it. */
function belongsTo(target: TableName, table: TableName, column: string): string {
  return `exists (
    select 1
    from public.${target} t
    where t.owner_id = ${table}.owner_id and t.id = ${table}.${column}
  )`
}

/** Who is in a team sees the team, its memberships, and the names of its members. */
function sameTeam(table: TableName, owner: string): string {
  if (table === 'team') return `id = ${anyOf('my_teams')}`
  if (table === 'membership' || table === 'framework_offer') return `team_id = ${anyOf('my_teams')}`
  return `${owner} = ${anyOf('teammates')}`
}

/** The editions of others' frameworks that the viewer reads; a framework is read with any of them. */
function editionRead(table: TableName): string {
  if (table === 'framework_edition') return `id = ${anyOf('read_editions')}`
  return `exists (
    select 1
    from public.framework_edition e
    where e.owner_id = framework.owner_id and e.framework_id = framework.id and e.id = ${anyOf('read_editions')}
  )`
}

/**
 * Conditions for rows that one person writes and another reads: only the author sees a draft, and nobody changes what
 * others wrote.
 */
function authored(table: TableName, relation: Relation, operation: Operation): string[] {
  const { author, drafts, ...entry }: TableAccess = access[table]
  if (!author) return []
  if (!entry[relation]?.own?.includes(operation)) {
    if (entry[relation]?.reach === 'own') return [`${author} = ${viewer}`]
    return drafts ? [`(sent_at is not null or ${author} = ${viewer})`] : []
  }
  const asDraft = drafts?.includes(operation) || (drafts && relation === 'mentor' && operation === 'insert')
  const written = [`${author} = ${viewer}`, ...(asDraft ? ['sent_at is null'] : [])]
  const onOwnPage = table === 'comment' && relation === 'self'
  return onOwnPage ? [...written, belongsTo('thread', table, 'thread_id')] : written
}

/** Whoever opens something must have a confirmed address. */
function opensToOthers(table: TableName, operation: Operation): string[] {
  return table === 'opening' && operation === 'insert' ? ['(select app.may_open())'] : []
}

/** One row-level policy: for one table, relation and operation. */
export type Policy = { name: string; table: TableName; operation: Operation; predicate: string }

/** All policies that the access table gives, in a fixed order. */
export function listPolicies(): Policy[] {
  return tableNames.flatMap((table) =>
    relations.flatMap((relation) =>
      allowed(table, relation).map((operation) => ({
        name: `${relation}_${operation}`,
        table,
        operation,
        predicate: [
          ...conditions[relation](table, access[table].owner),
          ...authored(table, relation, operation),
          ...opensToOthers(table, operation),
        ].join(' and '),
      })),
    ),
  )
}

/** The statement that makes a policy. */
export function createPolicy({ name, table, operation, predicate }: Policy): string {
  const using = operation === 'insert' ? '' : ` using (${predicate})`
  const check = operation === 'insert' || operation === 'update' ? ` with check (${predicate})` : ''
  return `create policy ${name} on public.${table} for ${operation}${using}${check}`
}

/**
 * Drops every policy, and every function with its triggers. Another version may have had other ones, and since policies
 * are joined by OR, a policy that stayed would go on letting somebody in.
 */
export const forgetStatement = `
do $$
declare
  one record;
begin
  for one in select p.policyname, p.tablename from pg_policies p where p.schemaname = 'public' loop
    execute format('drop policy %I on public.%I', one.policyname, one.tablename);
  end loop;
  for one in
    select f.oid::regprocedure as name
    from pg_proc f
    join pg_namespace s on s.oid = f.pronamespace
    where s.nspname in ('app', 'auth', 'within')
  loop
    execute format('drop routine %s cascade', one.name);
  end loop;
end $$`

/**
 * Statements that make the grants and policies of the access table in a database that has no policies.
 *
 * @param appRole role of the app, already quoted for SQL
 */
export function policyStatements(appRole: string): string[] {
  return [
    'revoke all on all tables in schema public, auth from public',
    `revoke all on all tables in schema public, auth from ${appRole}`,
    'revoke all on all functions in schema auth, app from public',
    `grant usage on schema public, auth, app to ${appRole}`,
    `grant execute on all functions in schema auth, app to ${appRole}`,
    ...tableNames.flatMap((table) => [
      `alter table public.${table} enable row level security, no force row level security`,
      `grant ${operationsOf(table)
        .map((one) => granted(table, one))
        .join(', ')} on public.${table} to ${appRole}`,
    ]),
    ...listPolicies().map(createPolicy),
  ]
}

function granted(table: TableName, operation: Operation): string {
  const { columns }: TableAccess = access[table]
  const named = columns?.[operation]
  return named ? `${operation} (${named.join(', ')})` : operation
}

function operationsOf(table: TableName): Operation[] {
  return operations.filter((operation) =>
    listPolicies().some((policy) => policy.table === table && policy.operation === operation),
  )
}
