import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadSecrets } from './secrets'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'))
  vi.stubEnv('AUTH_SECRET', '')
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('are made once, each of 32 bytes, readable for their owner alone', () => {
  const first = loadSecrets(folder)
  for (const value of Object.values(first)) expect(Buffer.from(value, 'base64')).toHaveLength(32)
  expect(new Set(Object.values(first)).size).toBe(Object.values(first).length)
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(loadSecrets(folder)).toEqual(first)
})

test('a secret of the environment wins and is not stored', () => {
  const mine = 'seven purple herons argue about tidal charts'
  vi.stubEnv('AUTH_SECRET', mine)
  expect(loadSecrets(folder).AUTH_SECRET).toBe(mine)
  expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).not.toContain(mine)
})

test.each([
  ['AUTH_SECRET', 'change-me'],
  ['AUTH_SECRET', 'x'.repeat(40)],
  ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'your-key'],
  ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', Buffer.alloc(32).toString('base64')],
])('the placeholder %s=%s is refused in one sentence', (name, value) => {
  vi.stubEnv(name, value)
  expect(() => loadSecrets(folder)).toThrow(new RegExp(`^${name} [^\\n]+\\.$`))
})

test('a damaged file is left as it is', () => {
  const file = path.join(folder, 'secrets.json')
  writeFileSync(file, '{"AUTH_SECRET": "x"}')
  expect(() => loadSecrets(folder)).toThrow(/are damaged/)
  expect(readFileSync(file, 'utf8')).toBe('{"AUTH_SECRET": "x"}')
})

test('none are made beside a database that was made with others', () => {
  expect(() => loadSecrets(folder, true)).toThrow(/put back a copy of that file\.$/)
  expect(readdirSync(folder)).toEqual([])
})
