import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { countEvents } from './log'

type Metrics = {
  registry: Registry
  requests: Histogram
  refusals: Counter
  statements: Counter
}

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalMetrics?: Metrics }

/** Begins to count; a server whose metrics nobody may read does not. */
export function openMetrics(): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const events = new Counter({
    name: 'career_goal_events_total',
    help: 'Events of the log by name and reason, such as sign-ins, refusals and mails',
    labelNames: ['event', 'reason'],
    registers,
  })
  countEvents((event, reason = '') => events.inc({ event, reason }))
  kept.careerGoalMetrics = {
    registry,
    requests: new Histogram({
      name: 'career_goal_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer, by the pattern of its page, method and status',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    refusals: new Counter({
      name: 'career_goal_refusals_total',
      help: 'Requests that were refused what a person can put right, by code',
      labelNames: ['code'],
      registers,
    }),
    statements: new Counter({
      name: 'career_goal_statements_total',
      help: 'Statements sent to the database for requests, by the pattern of the page',
      labelNames: ['route'],
      registers,
    }),
  }
}

/** @property route the pattern of its page @property ms from the request to the end of the answer */
export type Answered = {
  route: string
  method: string
  status: number
  ms: number
  statements: number
  refused: string | null
}

/** Counts a request that was answered. */
export function countRequest({ route, method, status, ms, statements, refused }: Answered): void {
  const metrics = kept.careerGoalMetrics
  if (!metrics) return
  const known = method === 'GET' || method === 'POST' || method === 'HEAD' ? method : 'other'
  metrics.requests.observe({ route, method: known, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
  if (statements > 0) metrics.statements.inc({ route }, statements)
  if (refused) metrics.refusals.inc({ code: refused })
}

/**
 * Brings a figure into the metrics that is only looked up when they are read.
 *
 * @param read the figure, by the label's values
 */
export function showFigure(
  name: string,
  help: string,
  label: string,
  read: () => Record<string, number>,
): void {
  const registry = kept.careerGoalMetrics?.registry
  if (!registry || registry.getSingleMetric(name)) return
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      for (const [value, figure] of Object.entries(read())) this.set({ [label]: value }, figure)
    },
  })
}

/** @returns the metrics as Prometheus reads them, with their content type; null when nothing is counted */
export async function metricsText(): Promise<{ text: string; type: string } | null> {
  const registry = kept.careerGoalMetrics?.registry
  return registry ? { text: await registry.metrics(), type: registry.contentType } : null
}
