import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { weakness } from './secret-strength'

test.each([
  'change-me',
  'changeme-changeme-changeme-changeme-1',
  'secret',
  'your-secret',
  'your-auth-secret-goes-here-0123456789abc',
  'replace_me_with_thirty_two_random_bytes',
  'a'.repeat(64),
  'abcdEFGH12345678'.repeat(3),
  'k3J9x',
  'supersecretsupersecretsupersecret!!',
])('refuses %s', (value) => {
  expect(weakness('AUTH_SECRET', value)).toMatch(/^AUTH_SECRET /)
})

test('accepts thirty-two random bytes in base64, base64url and hex', () => {
  for (let i = 0; i < 2000; i += 1) {
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      expect(weakness('AUTH_SECRET', randomBytes(32).toString(encoding))).toBeNull()
    }
  }
})

test('accepts a long passphrase', () => {
  expect(weakness('AUTH_SECRET', 'seven purple herons argue about tidal charts')).toBeNull()
})
