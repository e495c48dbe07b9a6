import postgres from 'postgres'
import { tableNames } from '@/db/access'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { insertProps } from '@/db/testing/props'
import { insertScene } from '@/db/testing/scene'
import { belongings, installWitness } from '@/db/testing/witness'
import { functionSabotages } from './prove/functions'
import { policyFailures, policySabotages } from './prove/policies'

/**
 * `npm run prove:policies`: breaks every policy, and every condition by which a function decides, and counts
 * which of these a case notices. Words behind it, as in `npm run prove:policies -- app.invite`, choose by
 * name.
 */
const named = process.argv.slice(2)
const database = await startScratchPostgres()
try {
  await migrate(database.ownerUrl, appRole, true)
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const app = postgres(database.appUrl, { max: 1, onnotice: () => {} })
  await installWitness(owner)
  const people = await insertScene(owner)

  const failures = (await Promise.all(tableNames.map((table) => policyFailures(app, table, people)))).flat()
  if (failures.length > 0) {
    throw new Error(`The policies fail before anything is broken: ${JSON.stringify(failures)}`)
  }
  const ofPolicies = policySabotages(app, people)
  const scene = { ...people, props: await insertProps(owner, people) }
  const before = await belongings(app, people.owner.id)
  const all = [...ofPolicies, ...(await functionSabotages(owner, app, scene, before))]
  const tried = all.filter(({ what }) => named.length === 0 || named.some((words) => what.includes(words)))
  let caught = 0
  for (const { what, harm, mend, isNoticed } of tried) {
    await owner.unsafe(harm)
    if (await isNoticed()) caught += 1
    else console.error(`Not caught: ${what}`)
    await owner.unsafe(mend)
  }
  await Promise.all([owner.end(), app.end()])
  console.log(`${caught} caught of ${tried.length} tried`)
  process.exitCode = caught === tried.length ? 0 : 1
} finally {
  await database.stop()
}
