import type { Sql } from 'postgres'
import { type TableName, tableNames } from '@/db/access'
import { createPolicy, listPolicies } from '@/db/policies'
import { attempt, casesOf, type Scene } from '@/db/testing/matrix'
import type { Sabotage } from './sabotage'

/** Every policy widened and dropped, and row security disabled on every table. */
export function policySabotages(app: Sql, scene: Scene): Sabotage[] {
  const noticedOn = (table: TableName) => async () =>
    (await policyFailures(app, table, scene, true)).length > 0
  const policies = listPolicies()
  return [
    ...policies.map((policy) => {
      const open = { ...policy, predicate: 'true' }
      const drop = `drop policy ${policy.name} on public.${policy.table}`
      return {
        what: `widen ${policy.name} of ${policy.table}`,
        harm: `${drop}; ${createPolicy(open)}`,
        mend: `${drop}; ${createPolicy(policy)}`,
        isNoticed: noticedOn(policy.table),
      }
    }),
    ...policies.map((policy) => ({
      what: `drop ${policy.name} of ${policy.table}`,
      harm: `drop policy ${policy.name} on public.${policy.table}`,
      mend: createPolicy(policy),
      isNoticed: noticedOn(policy.table),
    })),
    ...tableNames.map((table) => ({
      what: `disable row security of ${table}`,
      harm: `alter table public.${table} disable row level security`,
      mend: `alter table public.${table} enable row level security`,
      isNoticed: noticedOn(table),
    })),
  ]
}

/**
 * The cases of a table whose result differs from the access table.
 * @param first whether to stop at the first one
 */
export async function policyFailures(app: Sql, table: TableName, scene: Scene, first = false) {
  const failures = []
  for (const tried of casesOf(table)) {
    const outcome = await attempt(app, tried, scene)
    if (outcome.done !== outcome.expected) failures.push(outcome)
    if (first && failures.length > 0) break
  }
  return failures
}
