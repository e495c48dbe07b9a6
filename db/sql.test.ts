import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.join(process.cwd(), 'db/sql')
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}))

test('every file of functions has a number of its own, by which it is carried out in order', () => {
  const names = files.map(({ name }) => name)
  expect(names.filter((name) => !/^\d\d_[a-z]+(-[a-z]+)*\.sql$/.test(name))).toEqual([])
  expect(new Set(names.map((name) => name.slice(0, 2))).size).toBe(files.length)
})

test('every function is made after those that it uses, so that the files can be read in order', () => {
  const functions = files
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ text }) =>
      text
        .replaceAll(/--.*/g, '')
        .split(/^create or replace function /m)
        .slice(1),
    )
    .map((text) => ({ name: text.split('(')[0] ?? '', text }))
  const names = functions.map(({ name }) => name)
  const early = functions.flatMap(({ name, text }, index) =>
    names.slice(index + 1).flatMap((later) => (text.includes(`${later}(`) ? [`${name} uses ${later}`] : [])),
  )
  expect(early).toEqual([])
})

test('no line of SQL is longer than can be read at a glance', () => {
  const long = files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (line.length > 110 ? [`${name}:${index + 1}`] : [])),
  )
  expect(long).toEqual([])
})

test('every function says above it what it answers, and to whom', () => {
  const silent = files.flatMap(({ text }) =>
    [...text.matchAll(/^(.*)\ncreate or replace function ([\w.]+)/gm)]
      .filter(([, above]) => !above?.startsWith('-- '))
      .map(([, , what]) => what),
  )
  expect(silent).toEqual([])
})
