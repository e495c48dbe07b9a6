import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Content, formatNumber, type Header } from './contents'
import { readBackup, writeBackup } from './file'
import { Tally } from './tally'

let folder: string
const passphrase = 'as long as it should be'
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'career-goal-backup-'))
  await write('first.tar.gz', whole())
  await write('sealed.age', whole(), passphrase)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const header: Header = {
  format: formatNumber,
  version: '0.1.0',
  madeAt: '2026-11-30T00:00:00.000Z',
  postgres: '18.4',
  migrations: [{ hash: 'a', createdAt: 1 }],
  tables: [
    { name: 'public.empty', columns: ['id'] },
    { name: 'public.word', columns: ['id', 'text'] },
  ],
  sequences: [],
}
const words = (from: number) =>
  Buffer.from(Array.from({ length: 400 }, (_, i) => `${from + i}\t${Math.sqrt(from + i)}\n`).join(''))

/** A back-up of three pieces. */
function whole(): Content[] {
  const pieces = [0, 400, 800].map(words)
  const tally = new Tally()
  for (const bytes of pieces) tally.add(bytes)
  const empty = new Tally()
  const sums = {
    'public.empty': { rows: 0, sum: empty.sum },
    'public.word': { rows: tally.rows, sum: tally.sum },
  }
  return [{ header }, ...pieces.map((bytes) => ({ piece: { table: 'public.word', bytes } })), { sums }]
}

async function write(name: string, contents: Content[], secret?: string): Promise<void> {
  const each = async function* () {
    yield* contents
  }
  await writeBackup(each(), createWriteStream(file(name)), { passphrase: secret, work: 10 })
}

const read = async (name: string, secret?: string) => {
  const found: Content[] = []
  for await (const one of readBackup(file(name), secret)) found.push(one)
  return found
}

test('what was written is read, with and without a passphrase', async () => {
  expect(await read('first.tar.gz')).toEqual(whole())
  expect(await read('sealed.age', passphrase)).toEqual(whole())
  expect(readFileSync(file('sealed.age')).includes('public.word')).toBe(false)
})

test('a sum is the same in whatever order rows come, and another for other rows', () => {
  const sumOf = (text: string) => {
    const tally = new Tally()
    tally.add(Buffer.from(text))
    return tally.sum
  }
  expect(sumOf('a\nb\n')).toBe(sumOf('b\na\n'))
  expect(new Set(['a\nb\n', 'a\na\n', 'ab\n', 'a\n'].map(sumOf)).size).toBe(4)
})

const withHeader = (contents: Content[], change: Partial<Header>) =>
  contents.map((one) => ('header' in one ? { header: { ...one.header, ...change } } : one))

const damaged = (name: string, change: (bytes: Buffer) => Buffer, from = 'first.tar.gz') =>
  writeFileSync(file(name), change(readFileSync(file(from))))
const flip = (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  return copy
}

test.each<[string, () => unknown, string | undefined, RegExp]>([
  ['there is none', () => {}, undefined, /There is no file/],
  ['it is none', () => writeFileSync(file('it is none'), 'hello'), undefined, /no back-up of career-goal/],
  ['it is empty', () => writeFileSync(file('it is empty'), ''), undefined, /no back-up of career-goal/],
  ['a bit has turned', () => damaged('a bit has turned', flip), undefined, /damaged or cut off/],
  [
    'its end is missing',
    () => damaged('its end is missing', (bytes) => bytes.subarray(0, -20)),
    undefined,
    /damaged or cut off/,
  ],
  [
    'a bit has turned, encrypted',
    () => damaged('a bit has turned, encrypted', flip, 'sealed.age'),
    passphrase,
    /damaged or cut off/,
  ],
  [
    'its end is missing, encrypted',
    () => damaged('its end is missing, encrypted', (bytes) => bytes.subarray(0, -20), 'sealed.age'),
    passphrase,
    /damaged or cut off/,
  ],
  [
    'another passphrase',
    () => damaged('another passphrase', (bytes) => bytes, 'sealed.age'),
    'another passphrase',
    /passphrase does not open/,
  ],
  [
    'no passphrase',
    () => damaged('no passphrase', (bytes) => bytes, 'sealed.age'),
    undefined,
    /is encrypted/,
  ],
])('a file is refused with one sentence: %s', async (name, make, secret, sentence) => {
  make()
  await expect(read(name, secret)).rejects.toThrow(sentence)
})

test.each<[string, (contents: Content[]) => Content[], RegExp]>([
  ['a piece less', (all) => all.filter((_, at) => at !== 2), /are not those it had/],
  [
    'a piece twice',
    (all) => all.flatMap((one): Content[] => ('piece' in one ? [one, one] : [one])),
    /are not those it had/,
  ],
  ['no end', (all) => all.slice(0, -1), /its end is missing/],
  ['no beginning', (all) => all.slice(1), /its beginning is missing/],
  [
    'another format',
    (all) => withHeader(all, { format: 2, version: '9.9.9' }),
    /newer career-goal \(9\.9\.9\)/,
  ],
])('a file that was put together otherwise is refused: %s', async (name, change, sentence) => {
  await write(name, change(whole()))
  await expect(read(name)).rejects.toThrow(sentence)
})
