import { createServer, type Server, request as send } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '@/lib/token'
import { refuseUnread, whyUnread } from './unread'

const cookie = 'session'
const live = hashToken('live')
let asked = 0
/** What the app behind the guard got to read, per request. */
const read: number[] = []
let server: Server
let port = 0

beforeAll(async () => {
  const personOf = async (hash: string) => {
    asked += 1
    if (hash === hashToken('broken')) throw new Error('The database is gone.')
    return hash === live ? 'somebody' : null
  }
  server = createServer(async (request, response) => {
    const why = await whyUnread(request, { cookie, personOf })
    if (why) return refuseUnread(request, response, why)
    let length = 0
    for await (const chunk of request) length += chunk.length
    read.push(length)
    response.end('read')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

type Sent = { path?: string; bytes: number; token?: string; action?: boolean; chunked?: boolean }

function post({ path = '/people/x/kys', bytes, token, action, chunked }: Sent) {
  const headers: Record<string, string | number> = chunked
    ? { 'Transfer-Encoding': 'chunked' }
    : { 'Content-Length': bytes }
  if (token) headers.Cookie = `a=b; ${cookie}=${token}`
  if (action) headers['Next-Action'] = 'x'
  return new Promise<{ status?: number; type?: string; text: string }>((resolve, reject) => {
    const sent = send({ port, host: '127.0.0.1', path, method: 'POST', headers }, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ status: answer.statusCode, type: answer.headers['content-type'], text })
    })
    sent.once('error', reject)
    sent.end(Buffer.alloc(bytes, 97))
  })
}

const kilo = 1024
const mega = 1024 * kilo

describe('a body', () => {
  test.each<[string, Sent]>([
    ['16 kB of a stranger', { bytes: 16 * kilo }],
    ['256 kB of somebody signed in', { bytes: 256 * kilo, token: 'live' }],
    ['2 MB of an import', { bytes: 2 * mega, token: 'live', path: '/people/x/import?again=1' }],
  ])('is read: %s', async (_, sent) => {
    expect(await post(sent)).toMatchObject({ status: 200, text: 'read' })
    expect(read.at(-1)).toBe(sent.bytes)
  })

  test.each<[string, Sent, number]>([
    ['more of a stranger', { bytes: 16 * kilo + 1 }, 413],
    ['more with a made-up cookie', { bytes: 20 * kilo, token: 'invented' }, 413],
    ['more of somebody signed in', { bytes: 256 * kilo + 1, token: 'live' }, 413],
    ['an import of a stranger', { bytes: 20 * kilo, path: '/people/x/import' }, 413],
    [
      'what only looks like an import',
      { bytes: 300 * kilo, token: 'live', path: '/x?/people/x/import' },
      413,
    ],
    ['a larger import', { bytes: 2 * mega + 1, token: 'live', path: '/people/x/import' }, 413],
    ['what has no length', { bytes: 10, token: 'live', chunked: true }, 411],
    ['what nobody can vouch for', { bytes: 20 * kilo, token: 'broken' }, 503],
  ])('stays unread: %s', async (_, sent, status) => {
    const before = read.length
    const answer = await post(sent)
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(/저장해 둔 내용은 그대로 있어요\.[\s\S]*All that was saved is still there\./)
    expect(read.length).toBe(before)
  })

  test('asks nobody about a session for what is small or far too large', async () => {
    const before = asked
    await post({ bytes: kilo, token: 'live' })
    await post({ bytes: 3 * mega, token: 'live' })
    expect(asked).toBe(before)
  })

  test('is answered to an action by a code that its page can read', async () => {
    expect(await post({ bytes: 300 * kilo, token: 'live', action: true })).toEqual({
      status: 413,
      type: 'text/plain',
      text: 'request-too-large',
    })
    expect(await post({ bytes: 20 * kilo, action: true })).toMatchObject({ text: 'signed-out' })
  })

  test('that is longer than it says is cut there', async () => {
    const answer = await raw(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n${'a'.repeat(2 * mega)}`,
    )
    expect(read.at(-1)).toBe(10)
    expect(answer).toContain('400 Bad Request')
  })

  test('that says two lengths, or a length and none, is not taken', async () => {
    const both = 'Content-Length: 10\r\nTransfer-Encoding: chunked'
    for (const said of [both, 'Content-Length: 10\r\nContent-Length: 20']) {
      expect(await raw(`POST / HTTP/1.1\r\nHost: x\r\n${said}\r\n\r\n5\r\naaaaa\r\n0\r\n\r\n`)).toContain(
        ' 400 ',
      )
    }
  })

  test('of no end is let pass for a while, and then the line is cut', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n'
    const answer = await raw(head + 'a'.repeat(20 * mega))
    expect(answer).toContain(' 413 ')
  })
})

/** Sends what no client would, and returns all that comes back until the server hangs up. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
