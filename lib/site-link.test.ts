import { describe, expect, it } from 'vitest'
import { siteInUse, siteLink } from './site-link'

const [unnamed, named] = ['http://localhost:3000', 'https://career.example.com']
const names = ['tower', '203.0.113.7']

describe('siteLink', () => {
  it('is the whole address of a page', () => {
    expect(siteLink('/invitations/x', named)).toBe('https://career.example.com/invitations/x')
  })
})

describe('siteInUse', () => {
  it.each([
    'http://192.168.0.5:3000',
    'http://10.1.2.3',
    'http://172.17.0.2:3000',
    'http://127.0.0.1:3000',
    'http://[fe80::1]:3000',
    'http://tower:3000',
    'http://tower.local:3000',
    'http://203.0.113.7:3000',
    'http://localhost:8080',
  ])('follows %s, where the site has no name', (origin) => {
    expect(siteInUse(origin, unnamed, names)).toBe(origin)
  })

  it.each([
    'http://evil.example',
    'http://203.0.113.8',
    'http://192.168.0.5.evil.example',
    'http://tower.evil.example',
    'http://localhost.evil.example',
    'javascript:alert(1)',
    'null',
    '',
    null,
  ])('believes no %s', (origin) => {
    expect(siteInUse(origin, unnamed, names)).toBe(unnamed)
  })

  it('keeps to the name that the site was given', () => {
    expect(siteInUse('http://192.168.0.5:3000', named, names)).toBe(named)
    expect(siteInUse('http://192.168.0.5:3000', 'http://tower', names)).toBe('http://tower')
  })
})
