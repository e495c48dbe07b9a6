import 'server-only'
import { randomUUID } from 'node:crypto'
import { isBusy, isLost } from '@/db/busy'
import { ConnectionPool } from '@/db/connection-pool'
import { isComplaint } from '@/db/errors'
import { knownVersion } from '@/db/outdated'
import { isDraining } from '@/lib/draining'
import { env } from '@/lib/env'
import { productVersion } from '@/lib/version'

/** Why a server should be sent nobody. */
type Fault = 'ending' | 'other-version' | 'read-only' | 'database-unreachable' | 'database-refuses'

export type Readiness = { ok: boolean; version: string; why?: Fault }

const patience = 2_000
const kept = globalThis as { careerGoalReady?: { line?: ConnectionPool; asked?: Promise<Readiness> } }

/**
 * Whether this server can do its work: the database answers within two seconds, is of this server's version, and takes a
 * row, which is taken back. Those who ask at the same time share one answer; a server that is about to end asks nobody.
 */
export async function findReadiness(): Promise<Readiness> {
  if (isDraining()) return { ok: false, version: productVersion, why: 'ending' }
  kept.careerGoalReady ??= {}
  const ready = kept.careerGoalReady
  ready.asked ??= ask(ready).finally(() => {
    ready.asked = undefined
  })
  return ready.asked
}

async function ask(ready: { line?: ConnectionPool }): Promise<Readiness> {
  ready.line ??= new ConnectionPool(env().DATABASE_URL, { most: 1, waiting: patience, deadline: patience })
  const look = { query: 'select auth.assert_applied($1)', values: [knownVersion()] }
  const key = `ready:${randomUUID()}`
  try {
    await ready.line.tryAfter(look, 'select auth.count_attempt($1, 1, 1)', [key])
    return { ok: true, version: productVersion }
  } catch (error) {
    return { ok: false, version: productVersion, why: faultOf(error) }
  }
}

function faultOf(error: unknown): Fault {
  if (isComplaint(error, 'otherVersion')) return 'other-version'
  if (isComplaint(error, 'readOnly')) return 'read-only'
  return isBusy(error) || isLost(error) ? 'database-unreachable' : 'database-refuses'
}
