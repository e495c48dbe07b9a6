import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from './whole-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'career-goal-whole-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'a.file')
const words = (replace = false) =>
  writeWhole(file(), replace, (target) => pipeline(Readable.from(['words']), target))

test('a file is there with everything, for its owner alone, and nothing beside it', async () => {
  await words()
  expect(readFileSync(file(), 'utf8')).toBe('words')
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['a.file'])
})

test('one that is there is replaced when that was asked for', async () => {
  writeFileSync(file(), 'others')
  await expect(words()).rejects.toThrow(/is there already: name another file, or add --force/)
  expect(readFileSync(file(), 'utf8')).toBe('others')
  await words(true)
  expect(readFileSync(file(), 'utf8')).toBe('words')
})

test('what fails half way leaves the old file, and nothing beside it', async () => {
  writeFileSync(file(), 'others')
  const half = async function* () {
    yield 'half'
    throw new Error('no space')
  }
  const writing = writeWhole(file(), true, (target) => pipeline(Readable.from(half()), target))
  await expect(writing).rejects.toThrow('no space')
  expect(readFileSync(file(), 'utf8')).toBe('others')
  expect(readdirSync(folder)).toEqual(['a.file'])
})

test('a folder that is none is said', async () => {
  const nowhere = path.join(folder, 'none', 'a.file')
  await expect(writeWhole(nowhere, false, async () => {})).rejects.toThrow(/No file can be made in .*ENOENT/)
})
