import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import postgres, { type Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '@/auth/cookies'
import type { RunningPostgres } from '@/db/embedded/launch'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { freePort } from '@/lib/host/ports'
import { hashToken, newToken } from '@/lib/token'
import { productVersion } from '@/lib/version'
import { startServer, stopServer } from '@/scripts/own-server'

// A server and a database of its own, for what is broken here is broken for everybody.
let database: RunningPostgres
let owner: Sql
let server: ChildProcess
let site = ''
let said = ''
let cookie = ''
const metricsToken = newToken()
const folder = scratchFolder()

beforeAll(async () => {
  database = await startScratchPostgres()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const port = await freePort()
  site = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: `${port}`,
    AUTH_URL: site,
    CAREER_GOAL_DATA: folder,
    LOG_LEVEL: 'debug',
    METRICS_TOKEN: metricsToken,
  }
  server = await startServer(env, (text) => {
    said += text
  })
  const [id, token] = [newId(), newToken()]
  await owner`select auth.sign_up(${id}, 'somebody@example.test', null, '한별', 'ko', 'Asia/Seoul', true)`
  await owner`select auth.create_session(${newId()}, ${hashToken(token)}, ${id},
    ${new Date(Date.now() + 3_600_000).toISOString()}, null, null, null)`
  cookie = `${sessionCookie(site).name}=${token}`
})
afterAll(async () => {
  await stopServer(server)
  await owner.end()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

const lines = () =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site}${path}`, { headers, redirect: 'manual' })

test('the page of an error shows the number by which the log tells of it, once', async () => {
  await owner.unsafe('revoke select on team from career_goal_app')
  try {
    const answer = await ask('/teams', { cookie })
    const number = answer.headers.get('x-request-id') ?? ''
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain(number)
    const about = () => lines().filter(({ request }) => request === number)
    await expect.poll(() => about().map(({ event }) => event)).toEqual(['failed', 'request'])
    const [failed, request] = about()
    expect(failed).toMatchObject({
      level: 'error',
      digest: number,
      route: '/teams',
      code: '42501',
      because: 'PostgresError: permission denied for table team',
    })
    expect(request).toMatchObject({ level: 'error', status: 500, errors: [number] })
  } finally {
    await owner.unsafe('grant select on team to career_goal_app')
  }
})

test('who watches the server is told whether it lives, and whether and why it is not ready', async () => {
  expect(await (await ask('/api/health/live')).json()).toEqual({ ok: true })
  const ready = await ask('/api/health/ready')
  expect([ready.status, await ready.json()]).toEqual([200, { ok: true, version: productVersion }])
  await owner.unsafe('revoke execute on function auth.count_attempt from public, career_goal_app')
  try {
    const refused = await ask('/api/health/ready')
    const why = { ok: false, version: productVersion, why: 'database-refuses' }
    expect([refused.status, await refused.json()]).toEqual([503, why])
    expect((await ask('/api/health/live')).status).toBe(200)
  } finally {
    await owner.unsafe('grant execute on function auth.count_attempt to career_goal_app')
  }
})

test('the metrics are for whoever has the token, and name pages by their patterns', async () => {
  expect((await ask('/api/metrics')).status).toBe(404)
  expect((await ask('/api/metrics', { authorization: `Bearer ${newToken()}` })).status).toBe(404)
  for (const path of [`/people/${newId()}/kys?q=secret`, `/nowhere/${newId()}`])
    await (await ask(path, { cookie })).text()
  const read = () => ask('/api/metrics', { authorization: `Bearer ${metricsToken}` })
  expect((await read()).headers.get('content-type')).toContain('text/plain')
  // An answer counts once its connection has done with it.
  const text = await (await read()).text()
  const count = 'career_goal_http_request_duration_seconds_count'
  expect(text).toContain(`${count}{route="/people/[personId]/kys",method="GET",status="4xx"} 1`)
  expect(text).toContain(`${count}{route="unmatched",method="GET",status="4xx"} 1`)
  expect(text).toContain('career_goal_database_connections{state="used"}')
  expect(text).toContain('career_goal_request_turns{state="running"}')
  expect(text).toContain('career_goal_events_total{event="started",reason=""} 1')
  expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}/)
})

test('a server whose log nobody reads goes on, and what it says last is that it stops', async () => {
  server.stdout?.pause()
  for (let round = 0; round < 14; round += 1)
    await Promise.all(Array.from({ length: 50 }, () => ask('/favicon.svg').then((it) => it.text())))
  expect((await ask('/api/health/ready')).status).toBe(200)
  server.stdout?.resume()
  await stopServer(server)
  await expect.poll(() => lines().at(-1)).toMatchObject({ event: 'stopping' })
})
