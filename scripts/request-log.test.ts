import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openLog } from '@/lib/log'
import { countStatement, duringRequest, noteRefusal } from '@/lib/present-request'
import { newToken } from '@/lib/token'
import { recordRequest } from './request-log'

const told = {
  cookie: 'session',
  trustProxy: false,
  routeOf: (url = '') => (url.startsWith('/teams/') ? '/teams/[teamId]' : null),
  actions: new Map([['7f00', 'renameTeamAction']]),
}
const server = createServer((request, response) => {
  const isInner = request.headers['x-inner'] === '1'
  const trustProxy = request.headers['x-trust'] === '1'
  const present = recordRequest(request, response, isInner, { ...told, trustProxy })
  return duringRequest(present, async () => {
    countStatement()
    if (request.url?.includes('refused')) noteRefusal('invalid')
    if (request.url?.includes('outer')) {
      const headers = { 'x-inner': '1', 'x-request-id': String(request.headers['x-request-id']) }
      await fetch(`${site}/teams/inner`, { headers })
    }
    response.statusCode = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 200)
    if (request.url?.includes('endless')) response.write('begun')
    else response.end()
  })
})
let site = ''
const lines: Record<string, unknown>[] = []
let close = () => {}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = openLog('debug', { write: (line: string) => lines.push(JSON.parse(line)) })
})
beforeEach(() => {
  lines.length = 0
})
afterAll(() => {
  close()
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

async function lineOf(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(site + path, { method, headers })
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  return { line: lines[0], number: answer.headers.get('x-request-id') }
}

test('a request is one line: the pattern of its page, and nothing of its address', async () => {
  const token = newToken()
  const { line, number } = await lineOf(`/teams/${token}?q=secret`, { cookie: `session=${token}` })
  expect(line).toEqual({
    time: expect.any(String),
    level: 'info',
    event: 'request',
    request: number,
    method: 'GET',
    route: '/teams/[teamId]',
    status: 200,
    ms: expect.any(Number),
    statements: 1,
    session: expect.stringMatching(/^[\da-f]{12}$/),
  })
  expect(number).toMatch(/^[\da-f]{12}$/)
  expect(JSON.stringify(lines)).not.toContain(token)
  expect(lines).toHaveLength(1)
})

test.each([
  ['/nowhere?status=404', 'info'],
  ['/teams/1?status=503', 'warn'],
  ['/teams/1?status=500', 'error'],
  ['/favicon.svg', 'debug'],
  ['/_next/static/a.js', 'debug'],
  ['/api/health/ready', 'debug'],
])('%s is told as %s', async (path, level) => {
  expect((await lineOf(path)).line).toMatchObject({ level })
})

test('it says for what it was refused, and by which action', async () => {
  const { line } = await lineOf('/teams/refused', { 'next-action': '7f00' }, 'POST')
  expect(line).toMatchObject({ refused: 'invalid', action: 'renameTeamAction' })
  lines.length = 0
  expect((await lineOf('/teams/1', { 'next-action': 'hello' }, 'POST')).line).not.toHaveProperty('action')
})

test('a proxy that is trusted may number requests, in the ways of proxies', async () => {
  const number = '2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d'
  const by = (id: string, trust: string) => lineOf('/teams/1', { 'x-request-id': id, 'x-trust': trust })
  expect((await by(number, '1')).number).toBe(number)
  for (const [id, trust] of [
    [number, '0'],
    ['my words', '1'],
    ['someone@example.com', '1'],
    ['deadbeef', '1'],
    ['', '1'],
  ] as const) {
    lines.length = 0
    const { line, number: given } = await by(id, trust)
    expect(given).toMatch(/^[\da-f]{12}$/)
    expect(line).toMatchObject({ request: given })
  }
})

test('what Next.js asks of itself has the number of the request, and its statements count there', async () => {
  await fetch(`${site}/teams/outer`)
  await expect.poll(() => lines.length).toBe(2)
  const [inner, outer] = lines
  expect(inner).toMatchObject({ level: 'debug', request: outer?.request, statements: 1 })
  expect(outer).toMatchObject({ level: 'info', statements: 2 })
})

test('an answer whose reader has left is told as cut', async () => {
  await new Promise<void>((resolve) => {
    const asked = get(`${site}/teams/endless`, (answer) => {
      answer.once('data', () => {
        asked.destroy()
        resolve()
      })
    })
    asked.on('error', () => {})
  })
  await expect.poll(() => lines.length).toBe(1)
  expect(lines[0]).toMatchObject({ cut: true })
})
