import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.join(process.cwd(), 'db/sql')
const files = readdirSync(folder)

test('every file of functions has a number of its own, by which it is carried out in order', () => {
  expect(files.filter((name) => !/^\d\d_[a-z]+\.sql$/.test(name))).toEqual([])
  expect(new Set(files.map((name) => name.slice(0, 2))).size).toBe(files.length)
})

test('no line of SQL is longer than can be read at a glance', () => {
  const long = files.flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > 110 ? [`${name}:${index + 1}`] : [])),
  )
  expect(long).toEqual([])
})
