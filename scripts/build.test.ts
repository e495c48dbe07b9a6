import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeOutput, reasonOf } from './build'

const scratch = mkdtempSync(path.join(tmpdir(), 'career-goal-build-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const modeOf = (folder: string) => (statSync(folder).mode & 0o777).toString(8)

test.each([0o000, 0o022, 0o077])('a build is closed to other users, whatever the umask: %o', (umask) => {
  const before = process.umask(umask)
  try {
    const [made, found] = [path.join(scratch, `made-${umask}`), path.join(scratch, `found-${umask}`)]
    mkdirSync(path.join(found, 'server'), { recursive: true })
    writeFileSync(path.join(found, 'server/manifest.json'), 'the key')
    for (const folder of [made, found]) {
      closeOutput(folder)
      expect(modeOf(folder)).toBe('700')
    }
  } finally {
    process.umask(before)
  }
})

test.each([
  ['', null, 'SIGKILL', /not enough memory.*add memory or swap/],
  ['FATAL ERROR: Reached heap limit: JavaScript heap out of memory', 134, null, /not enough memory/],
  ['ENOSPC: no space left on device, write', 1, null, /disk is full/],
  ['EACCES: permission denied', 1, null, /another user/],
  ['Type error', 1, null, /^exit code 1$/],
] as const)('a build that failed with “%s” says what to do', (said, code, signal, sentence) => {
  expect(reasonOf(said, code, signal)).toMatch(sentence)
})
