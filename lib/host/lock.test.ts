import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock'

let folder: string
let file: string
const take = () => takeLock(file, 'a note', (pid, note) => `held by ${pid}: ${note}`)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  file = path.join(folder, 'a.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one holder at a time, and the refused one learns who', () => {
  const giveBack = take()
  expect(take).toThrow(`held by ${process.pid}: a note`)
  giveBack()
  giveBack()
  take()()
  expect(readdirSync(folder)).toEqual([])
})

test('a killed holder keeps nothing', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(file, JSON.stringify({ pid: dead, beginning: '1', note: '' }))
  take()()
})

test('a number that was given to another process keeps nothing', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, beginning: 'long ago', note: '' }))
  take()()
})

test('a damaged lock keeps nothing', () => {
  writeFileSync(file, '{"pid":')
  const giveBack = take()
  expect(existsSync(file)).toBe(true)
  giveBack()
})
