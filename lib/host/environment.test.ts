import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretNames } from '@/lib/env'
import { ClearError } from './clear-error'
import { readSecretFiles } from './environment'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'career-goal-secrets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(content: string): string {
  const file = path.join(folder, `secret-${content.length}`)
  writeFileSync(file, content)
  return file
}

test.each(secretNames)('%s may stand in a file', (name) => {
  const environment = { [`${name}_FILE`]: fileWith('  a secret, with spaces \n'), [name]: '' }
  readSecretFiles(environment)
  expect(environment).toEqual({ [name]: '  a secret, with spaces ' })
})

test('nothing is read where no file is named', () => {
  const environment = { AUTH_SECRET: 'of the environment', AUTH_SECRET_FILE: '' }
  readSecretFiles(environment)
  expect(environment).toEqual({ AUTH_SECRET: 'of the environment', AUTH_SECRET_FILE: '' })
})

test.each([
  [
    'twice',
    { SMTP_URL: 'smtp://localhost', SMTP_URL_FILE: '/nowhere' },
    /^SMTP_URL and SMTP_URL_FILE are both set/,
  ],
  [
    'in no file',
    { SMTP_URL_FILE: '/nowhere/at-all' },
    /^SMTP_URL_FILE names \/nowhere\/at-all, which does not exist\.$/,
  ],
  ['in a folder', { SMTP_URL_FILE: tmpdir() }, /^SMTP_URL_FILE names .+, which cannot be read \(EISDIR\)\.$/],
])('a secret that stands %s is refused in one sentence', (_, environment, sentence) => {
  expect(() => readSecretFiles(environment)).toThrow(sentence)
  expect(() => readSecretFiles(environment)).toThrow(ClearError)
})

test('an empty file is refused', () => {
  expect(() => readSecretFiles({ AUTH_SECRET_FILE: fileWith('\n') })).toThrow(/which is empty\.$/)
})
