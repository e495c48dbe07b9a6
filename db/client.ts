import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { env } from '@/lib/env'
import { noteOverload } from '@/lib/overload'
import { numbered } from '@/lib/present-request'
import { Busy, isBusy, isLost } from './busy'
import { LimitReached, limitIn } from './limit-reached'
import { Line } from './line'
import type { Me, PageMe } from './me'
import { knownVersion, reasonOf } from './outdated'
import { ask, lookAgain, pool } from './pool'
import { Turns } from './turns'

/** A handle for the person who asks: the hash of their session's token, and what to do when that session has ended. */
export type Viewer = { readonly session: string; readonly onEnded: () => never }

/** A transaction in which the viewer is set; the only way to the rows. */
export type Tx = PostgresJsDatabase

const kept = globalThis as {
  careerGoalTurns?: Turns
  careerGoalSessions?: Map<string, string>
}
/** So many of the pool's connections are for signing in, where there is no viewer yet. */
const forOthers = 2

/** At most three transactions of one account at a time, however many of its requests wait for one another. */
function turns(): Turns {
  kept.careerGoalTurns ??= new Turns(env().DB_POOL_SIZE - forOthers, 3, 10_000)
  return kept.careerGoalTurns
}

/** How many transactions of viewers are under way, and how many wait for their turn. */
export function turnsNow(): { running: number; waiting: number } {
  return turns().now()
}

/**
 * @property begin the statement that opens the transaction
 * @property touch whether the transaction itself notes that the session is in use; one that only reads cannot
 * @property counts whether it also asks how much waits for the viewer
 */
type Kind = { begin: string; touch: boolean; counts: boolean }

const reading: Kind = {
  begin: 'begin isolation level repeatable read read only',
  touch: false,
  counts: false,
}

/**
 * Reads as the viewer, in one snapshot. Statements that `work` issues without awaiting one another travel
 * together, so a page costs two round trips: all of them, and the end.
 *
 * @param work gets the transaction and a promise of who the viewer is; everything it starts it must await
 */
export function readAs<T>(viewer: Viewer, work: (tx: Tx, me: Promise<Me>) => Promise<T>): Promise<T> {
  return transact(viewer, reading, work)
}

/** The same for a page that stands in the shell: it also asks what waits for the viewer. */
export function readPage<T>(viewer: Viewer, work: (tx: Tx, me: Promise<PageMe>) => Promise<T>): Promise<T> {
  return transact(viewer, { ...reading, counts: true }, work)
}

const writing: Kind = { begin: 'begin', touch: true, counts: false }

/** Writes as the viewer: all of `work` or nothing of it. */
export function writeAs<T>(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<T>): Promise<T> {
  return transact<Me, T>(viewer, writing, async (tx, me) => work(tx, await me))
}

/**
 * The same where `work` begins before it is known who the viewer is, so that its first statements travel with the
 * question. If the session has ended, they run without a viewer: they reach no row, and are rolled back.
 */
export function writeAtOnce<T>(viewer: Viewer, work: (tx: Tx, me: Promise<Me>) => Promise<T>): Promise<T> {
  return transact(viewer, writing, work)
}

/**
 * Whose turns a session takes: its account's, so that several sessions of one account share them; its own until that is
 * known.
 */
function accountOf(session: string): string {
  return sessions().get(session) ?? session
}

function rememberAccount(session: string, account: string): void {
  const known = sessions()
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= 10_000) known.delete(oldest)
  known.set(session, account)
}

function sessions(): Map<string, string> {
  kept.careerGoalSessions ??= new Map()
  return kept.careerGoalSessions
}

class SessionEnded extends Error {}

function refuse(busy: unknown): never {
  noteOverload()
  throw busy
}

type Work<M extends Me, T> = (tx: Tx, me: Promise<M>) => Promise<T>

async function transact<M extends Me, T>(viewer: Viewer, kind: Kind, work: Work<M, T>): Promise<T> {
  const giveBack = await turns().take(accountOf(viewer.session)).catch(refuse)
  try {
    return await onLine(viewer, kind, work).catch((error) => {
      // Reading twice is harmless. Of a write we cannot know whether it was kept, so it is not repeated.
      if (kind.touch || !isLost(error)) throw error
      return onLine(viewer, kind, work)
    })
  } catch (error) {
    if (error instanceof SessionEnded) return viewer.onEnded()
    if (!isBusy(error) && !isLost(error)) throw numbered(await reasonOf(error, lookAgain))
    return refuse(new Busy('The database was busy with something else.', { cause: error }))
  } finally {
    giveBack()
  }
}

async function onLine<M extends Me, T>(viewer: Viewer, kind: Kind, work: Work<M, T>): Promise<T> {
  const line = await Line.take(pool())
  let known: Me | undefined
  try {
    const begun = line.begin(kind.begin)
    const me = enter<M>(line, viewer.session, kind)
    me.then(
      (found) => {
        known = found
      },
      () => {},
    )
    const all = Promise.all([begun, me, work(drizzle({ client: line.client() }), me)])
    const [, , result] = await line.orLost(all)
    await line.commit()
    return result
  } catch (error) {
    await line.rollBack()
    const limit = limitIn(error)
    if (limit && known) throw new LimitReached(limit.kind, limit.until, known)
    throw error
  } finally {
    line.giveBack()
  }
}

/** Makes the session's person the viewer. @returns who that is and, if `counts`, how much waits for them */
async function enter<M extends Me>(line: Line, session: string, { touch, counts }: Kind): Promise<M> {
  const [row] = await line.send(entering, [session, touch, counts, knownVersion()], { prepare: true })
  if (!row?.id) throw new SessionEnded()
  const { stale, waiting, teamsWaiting, ...me } = row as PageMe & { stale: boolean }
  rememberAccount(session, me.id)
  if (stale && !touch) ask`select auth.touch_session(${session})`.catch(() => {})
  return (counts ? { ...me, waiting, teamsWaiting } : me) as Me as M
}

/** The left side of the join is carried out first: when another version is applied, it fails, and no viewer is set. */
const entering = `
  select e.id, e.name, e.locale, e.time_zone as "timeZone", e.waiting, e.teams_waiting as "teamsWaiting",
    e.may_open as "mayOpen", e.stale
  from auth.assert_applied($4) a
  left join auth.enter($1, $2, $3) e on true`
