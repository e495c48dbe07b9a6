import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { hashToken } from '@/lib/token'
import { Turns } from './turns'

const sessions = new Map(
  [
    ['ann-phone', 'ann'],
    ['ann-desk', 'ann'],
    ['bob', 'bob'],
  ].map(([token, person]) => [hashToken(token as string), person as string]),
)

let close: (() => Promise<void>) | undefined
afterEach(async () => close?.())

type Work = { path: string; finish: () => void }

/** A server whose work ends when the test says so. */
async function site(unread?: number) {
  const running: Work[] = []
  const turns = new Turns({ cookie: 'session', personOf: async (hash) => sessions.get(hash) ?? null }, unread)
  const server = createServer((request, response) =>
    turns.take(request, response, async () => {
      const path = request.url ?? ''
      await new Promise<void>((resolve) => {
        running.push({ path, finish: resolve })
      })
      running.splice(
        running.findIndex((one) => one.path === path),
        1,
      )
      response.end(path)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  close = () =>
    new Promise((resolve) => {
      for (const { finish } of running) finish()
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const ask = (path: string, token?: string, signal?: AbortSignal) => send('GET', path, token, signal)
  const send = (method: 'GET' | 'POST', path: string, token?: string, signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: token ? { cookie: `other=1; session=${token}` } : {},
      signal,
    })
  const begun = async (paths: string[]) =>
    expect.poll(() => running.map(({ path }) => path).sort()).toEqual([...paths].sort())
  const finish = (path: string) => running.find((one) => one.path === path)?.finish()
  return { ask, send, begun, finish }
}

test('of one account two requests are worked on at once, however many sessions it has', async () => {
  const { send, begun, finish } = await site()
  const save = (path: string, token: string) => send('POST', path, token)
  const [first, second] = [save('/people/1', 'ann-phone'), save('/people/2', 'ann-desk')]
  await begun(['/people/1', '/people/2'])
  const third = save('/people/3', 'ann-desk')
  const other = save('/people/4', 'bob')
  await begun(['/people/1', '/people/2', '/people/4'])
  finish('/people/1')
  expect(await (await first)?.text()).toBe('/people/1')
  await begun(['/people/2', '/people/3', '/people/4'])
  for (const path of ['/people/2', '/people/3', '/people/4']) finish(path)
  await second
  expect(await (await third).text()).toBe('/people/3')
  expect((await other).status).toBe(200)
})

test('one of the two may be a page, so that saving goes on beside the largest ones', async () => {
  const { ask, send, begun, finish } = await site()
  const [first, second] = [ask('/people/1', 'ann-phone'), ask('/people/2', 'ann-desk')]
  const saved = send('POST', '/people/save', 'ann-desk')
  await begun(['/people/1', '/people/save'])
  finish('/people/1')
  await begun(['/people/2', '/people/save'])
  finish('/people/2')
  finish('/people/save')
  for (const answer of [first, second, saved]) expect((await answer).status).toBe(200)
})

test('a place is held until the work has ended, also when its reader has gone', async () => {
  const { ask, begun, finish } = await site()
  const gone = new AbortController()
  const left = ask('/people/1', 'ann-desk', gone.signal)
  await begun(['/people/1'])
  gone.abort()
  await Promise.allSettled([left])
  const next = ask('/people/2', 'ann-desk')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await begun(['/people/1'])
  finish('/people/1')
  await begun(['/people/2'])
  finish('/people/2')
  expect((await next).status).toBe(200)
})

test('work of which nobody says that it has ended is given up a while after its reader has gone', async () => {
  const { ask, begun } = await site(50)
  const gone = new AbortController()
  const left = ask('/people/1', 'ann-desk', gone.signal)
  await begun(['/people/1'])
  gone.abort()
  await Promise.allSettled([left])
  ask('/people/2', 'ann-desk').catch(() => {})
  await begun(['/people/1', '/people/2'])
})

test('an answer of which nothing is read holds its place for a while only, and is ended in the end', async () => {
  const turns = new Turns({ cookie: 'session', personOf: async (hash) => sessions.get(hash) ?? null }, 20)
  const written: boolean[] = []
  const server = createServer((request, response) =>
    turns.take(request, response, async () => {
      if (request.url === '/people/2') return response.end('read')
      response.write(Buffer.alloc(20_000_000))
      await new Promise<void>((resolve) => response.once('close', resolve))
      written.push(response.writableFinished)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  const { port } = server.address() as AddressInfo
  const headers = { cookie: 'session=ann-desk' }
  const idle = get({ port, host: '127.0.0.1', path: '/people/1', headers }, (response) => response.pause())
  idle.on('error', () => {})
  await expect
    .poll(() => fetch(`http://127.0.0.1:${port}/people/2`, { headers }).then((one) => one.text()))
    .toBe('read')
  await expect.poll(() => written).toEqual([false])
})

test('a slow reader is none that reads nothing, however long it takes', async () => {
  const turns = new Turns({ cookie: 'session', personOf: async (hash) => sessions.get(hash) ?? null }, 20)
  const server = createServer((request, response) =>
    turns.take(request, response, async () => {
      for (let piece = 0; piece < 40; piece += 1) {
        if (!response.write(Buffer.alloc(1_000_000)))
          await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  const { port } = server.address() as AddressInfo
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { cookie: 'session=ann-desk' } }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        response.pause()
        setTimeout(() => response.resume(), chunk.length / 40_000)
      })
      response.once('end', resolve)
      response.once('error', reject)
    })
  })
  expect(bytes).toBe(40_000_000)
}, 20_000)

test('health and files wait for nobody, and an archive has a line of its own', async () => {
  const { ask, begun } = await site()
  ask('/people/1', 'ann-desk').catch(() => {})
  await begun(['/people/1'])
  const paths = ['/api/health', '/_next/static/a.js', '/favicon.svg', '/people/1/archive']
  for (const path of [...paths, '/people/1/archive?again']) {
    ask(path, 'ann-desk').catch(() => {})
  }
  await begun(['/people/1', ...paths])
})

test('a line that is too long is answered at once, in words, with when to come again', async () => {
  const { ask, begun } = await site()
  for (let i = 0; i < 41; i += 1) ask(`/people/${i}`, 'bob').catch(() => {})
  await begun(['/people/0'])
  const answers = await Promise.all(
    [1, 2, 3].map((i) => Promise.race([ask(`/people/late${i}`, 'bob'), timeout(2_000)])),
  )
  for (const answer of answers) {
    expect(answer?.status).toBe(503)
    expect(answer?.headers.get('retry-after')).toBe('5')
    expect(await answer?.text()).toMatch(/잠시 뒤에.*try again in a moment/s)
  }
})

test('who invents sessions counts with those of the same address', async () => {
  const { ask, begun } = await site()
  for (let i = 0; i < 20; i += 1) ask(`/people/${i}`, `invented-${i}`).catch(() => {})
  await begun([0, 1, 2, 3, 4, 5].map((i) => `/people/${i}`))
})

const timeout = (milliseconds: number) =>
  new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds))
