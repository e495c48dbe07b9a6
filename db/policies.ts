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
// Double parentheses would still be read as a subquery of rows; the cast makes it one array, looked up once.
const anyOf = (list: Predicate) => `any ((select app.${list}())::uuid[])`

/** How a relation reads in SQL: who the viewer must be, and which of that person's rows are meant. */
const conditions: Record<Relation, (table: TableName, owner: string) => string[]> = {
  self: (table, owner) => [
    `${owner} = ${viewer}`,
    ...(reachOf(table, 'self') === 'read' ? partOfOpened(table) : []),
  ],
  mentor: (table, owner) => [`${owner} = ${anyOf('mentees')}`, ...openedToMentor(table)],
  mentee: (_table, owner) => [`${owner} = ${anyOf('mentors')}`],
  lead: (table, owner) => [`${owner} = ${anyOf('led_people')}`, ...openedToLead(table)],
  teammate: (table, owner) => [sameTeam(table, owner)],
}

const reachOf = (table: TableName, relation: Relation) => (access[table] as TableAccess)[relation]?.reach

/**
 * What of a mentee's rows a mentor reaches: the KYS, the analyses opened to this very mentor, and of what mentors write
 * there the own part, and the threads that this one reads.
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

/** Of the KYS, or of an analysis opened to this mentor. What was not understood at import is none of the KYS. */
const opened = (ofKys: string, row = '') =>
  `(${row}analysis_id is null and ${ofKys} or ${row}analysis_id = ${anyOf('opened_analyses')})`

/** The item is one that is open to the mentor: that somebody may read it as a lead is not enough. */
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

/** The member confirmed it for this very lead, which that table's own policies decide. */
const toThisLead = `exists (
    select 1
    from public.sharing_lead t
    where t.owner_id = sharing.owner_id and t.team_id = sharing.team_id and t.lead_id = ${viewer}
  )`

/** What of a member's rows a lead reaches: of the analysis opened by name its goals and what they take, and the KYS if opened. */
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

/** Items go with their section, what hangs on an item with the item, and what is said with its thread. */
function partOfOpened(table: TableName): string[] {
  if (table === 'node') return [belongsTo('section', table, 'section_id')]
  if (table === 'comment' || table === 'thread_reader') return [belongsTo('thread', table, 'thread_id')]
  return [belongsTo('node', table, table === 'evidence' ? 'competency_id' : 'node_id')]
}

/** The row hangs on one that the viewer may read, which that table's own policies decide. */
function belongsTo(target: TableName, table: TableName, column: string): string {
  return `exists (
    select 1
    from public.${target} t
    where t.owner_id = ${table}.owner_id and t.id = ${table}.${column}
  )`
}

/** A person is known by name to whoever is in a team with them; a team and its members to whoever is in it. */
function sameTeam(table: TableName, owner: string): string {
  if (table === 'team') return `id = ${anyOf('my_teams')}`
  if (table === 'membership') return `team_id = ${anyOf('my_teams')}`
  return `${owner} = ${anyOf('teammates')}`
}

/** What is written by one and read by another: a draft is its author's alone, and the words of others stay theirs. */
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

/** Who opens something must be known to be whose address the account has. */
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
 * Takes away every policy, and every function with what hangs on it: another version may have had others, and policies
 * are joined by OR, so that one which stays would go on letting somebody in.
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
 * Statements that bring grants and policies of a database, whose policies are gone, to what the access table says.
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
