import { describe, expect, test } from 'vitest'
import { mayWrite } from './write-origin'

const site = 'https://career.example.com'
const host = 'career.example.com'

describe('a write', () => {
  test.each([
    ['from our own page', 'http://localhost:3000', 'localhost:3000', 'http://localhost:3000', true],
    ['from our own page under another name', 'http://box:3000', 'box:3000', 'http://localhost:3000', true],
    ['behind a proxy that changes the host', site, '10.0.0.5:3000', site, true],
    ['without an origin', null, host, site, false],
    ['from a hidden origin', 'null', host, site, false],
    ['from another site', 'https://evil.example', host, site, false],
    ['from another port', 'http://localhost:4000', 'localhost:3000', undefined, false],
    ['from a name that begins like ours', 'https://career.example.com.evil.example', host, site, false],
    ['from our host without TLS', 'http://career.example.com', host, site, false],
    ['without a host', 'https://evil.example', null, undefined, false],
    ['with rubbish as origin', 'career.example.com', host, site, false],
  ])('%s', (_, origin, hostHeader, siteUrl, allowed) => {
    expect(mayWrite({ method: 'POST', origin, host: hostHeader, siteUrl })).toBe(allowed)
  })
})

test('a read needs no origin, every other method does', () => {
  const from = { origin: null, host, siteUrl: site }
  expect(['GET', 'HEAD', 'OPTIONS'].every((method) => mayWrite({ method, ...from }))).toBe(true)
  expect(['POST', 'PUT', 'PATCH', 'DELETE', 'get'].some((method) => mayWrite({ method, ...from }))).toBe(
    false,
  )
})
