import {
  access,
  allowed,
  type Operation,
  operations,
  type Relation,
  type TableAccess,
  type TableName,
  tableNames,
} from './access'

type Predicate = (table: TableName, owner: string) => string

const viewer = '(select app.viewer())'
// Double parentheses would still be read as a subquery of rows; the cast makes it one array, looked up once.
const anyOf = (list: string) => `any ((select app.${list}())::uuid[])`

/**
 * How a relation reads in SQL. Lead and teammate get their line together with the tables that hold them; until
 * then no policy lets them in.
 */
const predicates: Partial<Record<Relation, Predicate>> = {
  self: (_table, owner) => `${owner} = ${viewer}`,
  mentor: (table, owner) => [`${owner} = ${anyOf('mentees')}`, ...opened(table)].join(' and '),
  mentee: (_table, owner) => `${owner} = ${anyOf('mentors')}`,
}

/** What of a mentee's rows a mentor reaches: the KYS, and the analyses opened to this very mentor. */
function opened(table: TableName): string[] {
  const { mentor }: TableAccess = access[table]
  if (table === 'mentorship') return [`mentor_id = ${viewer}`, 'ended_at is null']
  if (table === 'look') return [`viewer_id = ${viewer}`]
  if (table === 'opening') return [belongsTo('mentorship', table, 'mentorship_id')]
  if (mentor?.reach !== 'opened') return []
  if (table === 'analysis') return [`id = ${anyOf('opened_analyses')}`]
  if (table === 'section') return [`(analysis_id is null or analysis_id = ${anyOf('opened_analyses')})`]
  if (table === 'node') return [belongsTo('section', table, 'section_id')]
  return [belongsTo('node', table, table === 'evidence' ? 'competency_id' : 'node_id')]
}

/** The row hangs on one that the viewer may read, which that table's own policies decide. */
function belongsTo(target: TableName, table: TableName, column: string): string {
  return `exists (select 1 from public.${target} t where t.owner_id = ${table}.owner_id and t.id = ${table}.${column})`
}

/** One row-level policy: for one table, relation and operation. */
export type Policy = { name: string; table: TableName; operation: Operation; predicate: string }

/** All policies that the access table gives, in a fixed order. */
export function listPolicies(): Policy[] {
  return tableNames.flatMap((table) =>
    (Object.keys(predicates) as Relation[]).flatMap((relation) =>
      allowed(table, relation).map((operation) => ({
        name: `${relation}_${operation}`,
        table,
        operation,
        predicate: predicates[relation]?.(table, access[table].owner) ?? 'false',
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
 * Statements that bring grants and policies of a database to what the access table says, from whatever was there.
 * Everything is taken away first, so nothing stays that the table no longer gives.
 *
 * @param appRole role of the app, already quoted for SQL
 */
export function policyStatements(appRole: string): string[] {
  const dropAll = `do $$ declare p record; begin
    for p in select policyname, tablename from pg_policies where schemaname = 'public' loop
      execute format('drop policy %I on public.%I', p.policyname, p.tablename);
    end loop; end $$`
  return [
    dropAll,
    'revoke all on all tables in schema public, auth from public',
    `revoke all on all tables in schema public, auth from ${appRole}`,
    'revoke all on all functions in schema auth, app from public',
    `grant usage on schema public, auth, app to ${appRole}`,
    `grant execute on all functions in schema auth, app to ${appRole}`,
    ...tableNames.flatMap((table) => [
      `alter table public.${table} enable row level security`,
      `grant ${operationsOf(table).join(', ')} on public.${table} to ${appRole}`,
    ]),
    ...listPolicies().map(createPolicy),
  ]
}

function operationsOf(table: TableName): Operation[] {
  return operations.filter((operation) =>
    listPolicies().some((policy) => policy.table === table && policy.operation === operation),
  )
}
