import type { Sql } from 'postgres'
import { accountTries } from './function-cases/account'
import { addressTries } from './function-cases/address'
import { draftTries } from './function-cases/draft'
import { figureTries } from './function-cases/figures'
import { frameworkTries } from './function-cases/framework'
import { limitTries } from './function-cases/limits'
import { mentorshipTries } from './function-cases/mentorship'
import { operatorTries } from './function-cases/operator'
import { reviewTries } from './function-cases/review'
import { sessionTries } from './function-cases/session'
import { sharingTries } from './function-cases/sharing'
import { signUpTries } from './function-cases/sign-up'
import { snapshotTries } from './function-cases/snapshot'
import { teamTries } from './function-cases/team'
import { threadTries } from './function-cases/thread'
import { waitingTries } from './function-cases/waiting'
import { type Actor, actors, type Scene } from './matrix'
import type { Props } from './props'
import type { Try } from './try'
import { belongings } from './witness'

/** Every function of the schemas app and auth that the app's role may execute, and what is tried with it. */
export const functionTries: Record<string, Try[]> = {
  ...accountTries,
  ...operatorTries,
  ...signUpTries,
  ...limitTries,
  ...addressTries,
  ...mentorshipTries,
  ...reviewTries,
  ...draftTries,
  ...threadTries,
  ...waitingTries,
  ...snapshotTries,
  ...teamTries,
  ...figureTries,
  ...frameworkTries,
  ...sessionTries,
  ...sharingTries,
}

export type FunctionCase = { name: string; tried: Try; actor: Actor; expected: boolean }

/** Every actor with every try of a function. */
export function functionCases(name: string): FunctionCase[] {
  return (functionTries[name] ?? []).flatMap((tried) =>
    actors.map((actor) => ({ name, tried, actor, expected: tried.gets.includes(actor) })),
  )
}

class RollBack extends Error {}

/**
 * Tries one case for real, as the app's role, in a transaction that is rolled back.
 *
 * @param before what `belongings` of the owner gave when nothing had been tried
 * @returns whether the actor got something, and what Postgres complained of, if anything
 */
export async function attemptCall(
  app: Sql,
  { tried, actor }: FunctionCase,
  scene: Scene & { props: Props },
  before: string,
): Promise<{ got: boolean; complaint: string }> {
  let [got, complaint] = [false, '']
  const viewer = scene.viewers[actor]
  await app
    .begin(async (tx) => {
      if (actor === 'whose session was revoked') await tx`select auth.enter(${viewer}, false)`
      else await tx`select set_config('app.viewer', ${viewer}, true)`
      const rows = await tried.call(tx, scene)
      got = tells(rows, tried, scene) || (!tried.answers && (await belongings(tx, scene.owner.id)) !== before)
      throw new RollBack()
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) complaint = error.message
    })
  return { got, complaint }
}

/** Words with which a function says that it did what was asked. */
const done = [
  'made',
  'followed',
  'begun',
  'refused',
  'requested',
  'answered',
  'joined',
  'offered',
  'left',
  'set',
  'kept',
  'ended',
]

function tells(
  rows: readonly object[],
  { anyRow }: Try,
  { owner, props }: Scene & { props: Props },
): boolean {
  if (anyRow) return rows.length > 0
  const values = rows.flatMap((row) => Object.values(row))
  if (values.some((value) => value === true || done.includes(value))) return true
  const text = JSON.stringify(rows)
  const ids = Object.values(owner.rows)
    .flatMap((row) => Object.values(row).map(String))
    .filter((value) => uuidShape.test(value) && value !== owner.mentor && value !== owner.lead)
  const marks = [...ids, props.name, props.email, props.passwordHash, props.session.id]
  return marks.some((mark) => text.includes(mark))
}

const uuidShape = /^[0-9a-f-]{36}$/

/** Says how much has been tried, for whoever reads the report. */
export function printCases(count: number): void {
  console.log(`${count} cases`)
}
