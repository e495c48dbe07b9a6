import { createHmac } from 'node:crypto'
import pino, { type DestinationStream, type Logger } from 'pino'
import { type Event, events, type Level } from './log-events'
import { maskedWord, toldError } from './masked'
import { presentRequest } from './present-request'

type Fact = string | number | boolean | null | undefined

/**
 * What is told of an event: figures, yes and no, and words of our own, of which all but letters, digits and the signs of
 * routes are masked. Who it is about is told by `nameless`.
 */
export type Facts = Record<string, Fact | readonly Fact[]> & { reason?: string }

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalLog?: Logger; careerGoalEventCount?: Count }
type Count = (event: Event, reason: string | undefined) => void

/**
 * From now on events are written, one line of JSON each. A process that never calls this, such as a command or a test,
 * writes none.
 *
 * @param to where the lines go
 * @returns stops that
 */
export function openLog(level: Level, to: DestinationStream): () => void {
  const settings = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  kept.careerGoalLog = pino(settings, to)
  return () => {
    kept.careerGoalLog = undefined
  }
}

/** Tells something besides the log of every event: the metrics. */
export function countEvents(count: Count): void {
  kept.careerGoalEventCount = count
}

/** Tells the operator that something happened, with the number of the request by which it did. */
export function logEvent(event: Event, facts: Facts = {}): void {
  kept.careerGoalEventCount?.(event, facts.reason)
  write(event, events[event], facts)
}

/** The same for what may have been refused: tells it only when it was done. @returns the result */
export function logDone<Result extends { ok: boolean }>(event: Event, result: Result, facts?: Facts): Result {
  if (result.ok) logEvent(event, facts)
  return result
}

/** The same for a request that was answered. @param facts are only asked for when they are written */
export function logRequest(level: 'error' | 'warn' | 'info' | 'debug', facts: () => Facts): void {
  if (kept.careerGoalLog?.isLevelEnabled(level)) write('request', level, facts())
}

/**
 * Tells of an error that nobody expected. Its text is masked, and of its stack only places in the code are told.
 *
 * @param event failed, unless there is a better name
 */
export function logFailure(error: unknown, facts: Facts = {}, event: Event = 'failed'): void {
  kept.careerGoalEventCount?.(event, facts.reason)
  write(event, events[event], facts, toldError(error))
}

function write(event: Event, level: Exclude<Level, 'silent'>, facts: Facts, more: object = {}): void {
  const log = kept.careerGoalLog
  if (!log?.isLevelEnabled(level)) return
  const present = presentRequest()
  const line: Record<string, unknown> = present ? { request: present.id, session: present.session } : {}
  for (const [name, fact] of Object.entries(facts)) line[name] = plain(fact)
  log[level](Object.assign(line, more), event)
}

function plain(fact: Facts[string]): unknown {
  if (Array.isArray(fact)) return fact.map(plain)
  return typeof fact === 'string' ? maskedWord(fact) : fact
}

/**
 * Stands for a person, a session or a team in the log: the same for all lines about one, and nobody without this
 * server's secret can tell whose it is.
 *
 * @param id as it is stored
 */
export function nameless(id: string): string {
  return createHmac('sha256', `log ${process.env.AUTH_SECRET ?? ''}`)
    .update(id)
    .digest('hex')
    .slice(0, 12)
}
