import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { cleanForwarded, isFromWithin } from './serve'

function headersAfter(headers: IncomingMessage['headers'], trustProxy: boolean) {
  const request = {
    headers: { host: 'localhost:3000', ...headers },
    socket: { remoteAddress: '::ffff:10.0.0.9' },
  }
  cleanForwarded(request as IncomingMessage, trustProxy)
  return request.headers
}

test('a proxy that is not trusted is told of once', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    for (let times = 0; times < 3; times++) headersAfter({ 'x-forwarded-for': '6.6.6.6' }, false)
    headersAfter({ 'x-forwarded-for': '6.6.6.6' }, true)
    expect(said.mock.calls.filter(([text]) => String(text).includes('TRUST_PROXY=1'))).toHaveLength(1)
  } finally {
    said.mockRestore()
  }
})

test('without a proxy, nobody can say where they come from', () => {
  const sent = {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '1',
    'x-real-ip': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
  }
  expect(headersAfter(sent, false)).toEqual({ host: 'localhost:3000', 'x-forwarded-for': '10.0.0.9' })
})

test('behind a proxy, only what the proxy itself has added counts', () => {
  const sent = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7', 'x-forwarded-proto': 'https' }
  expect(headersAfter(sent, true)).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
  })
})

test('what Next.js asks of this server is known by what it copies, and nobody else can say it', () => {
  const request = { headers: { 'x-career-goal-within': '1' } as Record<string, string> }
  expect(isFromWithin(request)).toBe(false)
  expect(isFromWithin({ headers: { ...request.headers } })).toBe(true)
})
