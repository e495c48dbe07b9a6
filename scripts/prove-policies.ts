import postgres, { type Sql } from 'postgres'
import { tableNames } from '@/db/access'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { createPolicy, listPolicies } from '@/db/policies'
import { attempt, casesOf, type Scene } from '@/db/testing/matrix'
import { insertScene } from '@/db/testing/scene'

/** One way to break the protection of a table, and the way back. */
type Sabotage = { table: (typeof tableNames)[number]; what: string; harm: string; mend: string }

function sabotages(): Sabotage[] {
  const policies = listPolicies()
  return [
    ...policies.map((policy) => {
      const open = { ...policy, predicate: 'true' }
      const drop = `drop policy ${policy.name} on public.${policy.table}`
      return {
        table: policy.table,
        what: `widen ${policy.name} of ${policy.table}`,
        harm: `${drop}; ${createPolicy(open)}`,
        mend: `${drop}; ${createPolicy(policy)}`,
      }
    }),
    ...policies.map((policy) => ({
      table: policy.table,
      what: `drop ${policy.name} of ${policy.table}`,
      harm: `drop policy ${policy.name} on public.${policy.table}`,
      mend: createPolicy(policy),
    })),
    ...tableNames.map((table) => ({
      table,
      what: `disable row security of ${table}`,
      harm: `alter table public.${table} disable row level security`,
      mend: `alter table public.${table} enable row level security`,
    })),
  ]
}

/** The cases of a table that do not come out as the access table says. */
async function failures(app: Sql, table: Sabotage['table'], scene: Scene) {
  const outcomes = []
  for (const tried of casesOf(table)) outcomes.push(await attempt(app, tried, scene))
  return outcomes.filter(({ done, expected }) => done !== expected)
}

const database = await startScratchPostgres()
try {
  await migrate(database.ownerUrl, appRole, true)
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const app = postgres(database.appUrl, { max: 1, onnotice: () => {} })
  const scene = await insertScene(owner)

  const before = (await Promise.all(tableNames.map((table) => failures(app, table, scene)))).flat()
  if (before.length > 0) {
    throw new Error(`The policies fail before anything is broken: ${JSON.stringify(before)}`)
  }

  const tried = sabotages()
  let caught = 0
  for (const { table, what, harm, mend } of tried) {
    await owner.unsafe(harm)
    if ((await failures(app, table, scene)).length > 0) caught += 1
    else console.error(`Not caught: ${what}`)
    await owner.unsafe(mend)
  }
  await Promise.all([owner.end(), app.end()])
  console.log(`${caught} caught of ${tried.length} tried`)
  process.exitCode = caught === tried.length ? 0 : 1
} finally {
  await database.stop()
}
