import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { closePool } from '@/db/pool'
import { owner } from '@/db/testing/factories'
import { ClearError } from '@/lib/host/clear-error'
import { attacks } from './abuse/all'
import { newAccount } from './abuse/asking'
import type { Attack } from './abuse/attack'
import { type Ground, openGround } from './abuse/ground'
import { type Bystander, type Fared, rest, watch } from './abuse/others'
import { endChildrenOnSignal } from './children'

/** How long others may have to wait: as a ratio to the page at rest, and in milliseconds. */
const goal = { ratio: 10, longest: 2_000 }
/** Milliseconds of one attack; after `bound` minutes none begins, and half a minute later all end. */
const lengths = { short: 2_500, long: 6_000 }
const bound = 4.5
/** Milliseconds that an attack may go on after it was told to end. */
const grace = 6_000

/**
 * `npm run abuse`: attacks a server of its own on loopback, as one account or a stranger could, and measures
 * how a small page fares for somebody else. Exits with 1 unless all attacks are held.
 *
 * `-- --short` only asserts what holds on a busy machine too (limits, answers, health) and measures times
 * without judging them; `--only word` runs attacks with that word in their name; `--report file` writes the
 * sum as JSON.
 */
export async function run(args: string[]): Promise<void> {
  endChildrenOnSignal()
  const { short, only, report } = readOptions(args)
  const chosen = attacks.filter(({ name }) => name.includes(only))
  const ground = await openGround()
  const end = Date.now() + bound * 60_000
  const last = () => ground.close().finally(() => process.exit(1))
  setTimeout(last, (bound + 0.5) * 60_000).unref()
  const fell: string[] = []
  try {
    const bystander = await newBystander(ground)
    await rest(bystander, 60)
    for (const attack of chosen) {
      const faults = Date.now() > end ? notTried(attack) : await attempt(attack, ground, bystander, short)
      if (faults.length > 0) fell.push(`${attack.name}: ${faults.join('; ')}`)
    }
  } finally {
    await Promise.all([owner().end({ timeout: 2 }), closePool()])
    await ground.close()
  }
  console.log(`${chosen.length} attacks, ${chosen.length - fell.length} held`)
  if (report) writeFileSync(report, JSON.stringify({ attacks: chosen.length, fell }))
  // Exits explicitly, because an attack may leave something open, such as an unanswered request.
  process.exit(fell.length === 0 ? 0 : 1)
}

function readOptions(args: string[]): { short: boolean; only: string; report: string | undefined } {
  const { values } = parseArgs({
    args,
    options: { short: { type: 'boolean' }, only: { type: 'string' }, report: { type: 'string' } },
  })
  const { short = false, only = '', report } = values
  if (attacks.some(({ name }) => name.includes(only))) return { short, only, report }
  throw new ClearError(`No attack is called "${only}": ${attacks.map(({ name }) => name).join('; ')}.`)
}

async function newBystander({ site }: Ground): Promise<Bystander> {
  const { id, cookie } = await newAccount(site)
  return { site, cookie, address: `/people/${id}/kys` }
}

function notTried({ name }: Attack): string[] {
  const fault = 'there was no time left to try it'
  console.log(`${name}: NOT HELD: ${fault}`)
  return [fault]
}

/** Tries an attack. @returns what is wrong with how it was held, nothing if it was */
async function attempt(
  attack: Attack,
  ground: Ground,
  bystander: Bystander,
  short: boolean,
): Promise<string[]> {
  const deed = await attack.prepare(ground, bystander, short)
  const before = await rest(bystander, 20)
  const [attacking, watching] = [new AbortController(), new AbortController()]
  const others = watch(bystander, watching.signal)
  const end = setTimeout(() => attacking.abort(), short ? lengths.short : lengths.long)
  const late = wait((short ? lengths.short : lengths.long) + grace, ['it did not come to an end'])
  const faults = await Promise.race([deed(attacking.signal), late]).catch((error) => [`it broke: ${error}`])
  clearTimeout(end)
  watching.abort()
  const fared = await others
  if (fared.unhealthy > 0) faults.push(`health was not 200 ${fared.unhealthy} times`)
  if (fared.failed > 0) faults.push(`${fared.failed} pages of somebody else were not answered`)
  if (!short) faults.push(...timesMissed(fared, before.median))
  print(attack.name, fared, before.median, faults)
  await calm(bystander, before.median)
  return faults
}

function timesMissed({ median, longest }: Fared, atRest: number): string[] {
  return [
    ...(median > goal.ratio * atRest ? [`others took more than ${goal.ratio} times as long`] : []),
    ...(longest > goal.longest ? [`somebody waited longer than ${goal.longest / 1_000} s`] : []),
  ]
}

function print(name: string, { median, longest, asked, unhealthy }: Fared, atRest: number, faults: string[]) {
  const columns = [
    name.padEnd(28),
    `others ${(median / atRest).toFixed(1).padStart(6)} times ${atRest.toFixed(0).padStart(4)} ms`,
    `longest ${longest.toFixed(0).padStart(6)} ms of ${String(asked).padStart(4)}`,
    `health ${unhealthy === 0 ? '200' : `${unhealthy} times bad`}`,
    faults.length === 0 ? 'held' : `NOT HELD: ${faults.join('; ')}`,
  ]
  console.log(columns.join('  '))
}

/** Waits until the server has done what an attack has left, so that the next one does not suffer from it. */
async function calm(bystander: Bystander, atRest: number): Promise<void> {
  for (const end = Date.now() + 8_000; Date.now() < end; await wait(200)) {
    if ((await rest(bystander, 3)).longest < 3 * atRest + 50) return
  }
}
