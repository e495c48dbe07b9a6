import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers'

test('in production scripts and styles need the nonce, and nothing is evaluated', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', dev: false })
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).toContain("style-src 'self' 'nonce-abc';")
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("form-action 'self';")
})

test('forms may lead on where it is said', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', dev: false, formTargets: ['https:'] })
  expect(policy).toContain("form-action 'self' https:;")
})

test('only a site behind TLS asks browsers to insist on it, and for no other site', () => {
  expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders(true)).toMatchObject({ 'Strict-Transport-Security': 'max-age=31536000' })
})
