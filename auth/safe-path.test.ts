import { describe, expect, it } from 'vitest'
import { safePath, signInPath } from './safe-path'

describe('safePath', () => {
  it.each(['/people/1/kys', '/settings?error=x', '/검색'])('lets %s through', (path) =>
    expect(safePath(path)).toBe(new URL(path, 'http://a').href.slice('http://a'.length)),
  )

  it.each([
    undefined,
    ['/a'],
    '',
    'people',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?callbackUrl=/sign-in',
    '//evil.example#x',
    '/sign-in#x',
    '/api/auth/signin',
    '/reset/abc',
  ])('answers %s with the start page', (path) => expect(safePath(path)).toBe('/'))
})

describe('signInPath', () => {
  it('remembers where the person wanted to go', () => {
    expect(signInPath('/settings')).toBe('/sign-in?callbackUrl=%2Fsettings')
    expect(signInPath('/')).toBe('/sign-in')
    expect(signInPath(null)).toBe('/sign-in')
  })
})
