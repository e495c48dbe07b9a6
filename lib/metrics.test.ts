import { afterAll, expect, test } from 'vitest'
import { countEvents, logEvent } from './log'
import { countRequest, metricsText, openMetrics, showFigure } from './metrics'

afterAll(() => countEvents(() => {}))

const answered = {
  route: '/teams/[teamId]',
  method: 'GET',
  status: 200,
  ms: 12,
  statements: 5,
  refused: null,
}

test('without being asked for, nothing is counted', async () => {
  countRequest(answered)
  expect(await metricsText()).toBeNull()
})

test('requests, events and figures are there as Prometheus reads them', async () => {
  openMetrics()
  countRequest(answered)
  countRequest({ ...answered, method: 'PROPFIND', status: 404, refused: 'invalid' })
  logEvent('mail-failed', { reason: '550' })
  logEvent('mail-failed', { reason: '550' })
  let waiting = 3
  showFigure('career_goal_test', 'For this test', 'state', () => ({ waiting }))
  waiting = 4
  const metrics = await metricsText()
  expect(metrics?.type).toContain('text/plain; version=0.0.4')
  const lines = metrics?.text.split('\n')
  const duration = 'career_goal_http_request_duration_seconds'
  for (const line of [
    `${duration}_bucket{le="0.025",route="/teams/[teamId]",method="GET",status="2xx"} 1`,
    `${duration}_bucket{le="0.01",route="/teams/[teamId]",method="GET",status="2xx"} 0`,
    `${duration}_count{route="/teams/[teamId]",method="other",status="4xx"} 1`,
    'career_goal_statements_total{route="/teams/[teamId]"} 10',
    'career_goal_refusals_total{code="invalid"} 1',
    'career_goal_events_total{event="mail-failed",reason="550"} 2',
    'career_goal_test{state="waiting"} 4',
  ])
    expect(lines).toContain(line)
  expect(metrics?.text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(metrics?.text).toMatch(/^process_resident_memory_bytes /m)
})
