import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { Header } from '@/db/backup/contents'
import { readBackup } from '@/db/backup/file'
import { restore } from '@/db/backup/restore'
import { assertKnown } from '@/db/backup/versions'
import { migrate } from '@/db/migrate'
import { ClearError } from '@/lib/host/clear-error'
import { writeWhole } from '@/lib/host/whole-file'
import { findPlace, prepare } from './backup/owner'
import { readPassphrase } from './backup/passphrase'

const usage =
  'Usage: npm run restore -- FILE [--check], or - for standard input; --check reads the file and restores nothing'

/** `npm run restore -- FILE`: puts a back-up into an empty database. The file is read to its end before anything is touched. */
export async function run(args: string[]): Promise<void> {
  const { file, check } = readOptions(args)
  prepare()
  const passphrase = readPassphrase()
  const { path: place, clear } = file === '-' ? await spooled() : { path: file, clear: () => {} }
  try {
    const { header, rows } = await examine(place, passphrase)
    const what = `${header.tables.length} tables with ${rows.toLocaleString('en')} rows as of ${header.madeAt}`
    if (check) return console.log(`${file} is whole: ${what}, of career-goal ${header.version}.`)
    const { ownerUrl, appRole, close } = await findPlace()
    try {
      await restore(ownerUrl, appRole, readBackup(place, passphrase))
      await migrate(ownerUrl, appRole)
    } finally {
      await close()
    }
    console.log(`Restored: ${what}. Whoever was signed in then still is. Now run "npm start".`)
  } finally {
    clear()
  }
}

/** Reads a whole back-up. @throws ClearError when it is not one that can be restored */
async function examine(
  file: string,
  passphrase: string | undefined,
): Promise<{ header: Header; rows: number }> {
  let header: Header | undefined
  let rows = 0
  for await (const one of readBackup(file, passphrase)) {
    if ('header' in one) {
      header = one.header
      assertKnown(file, header)
    } else if ('sums' in one) rows = Object.values(one.sums).reduce((sum, table) => sum + table.rows, 0)
  }
  return { header: header as Header, rows }
}

/** What comes from standard input is read twice, and so kept in a file meanwhile, as it came. */
async function spooled(): Promise<{ path: string; clear: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'career-goal-restore-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  const file = path.join(folder, 'standard-input')
  await writeWhole(file, false, (target) => pipeline(process.stdin, target))
  return { path: file, clear }
}

function readOptions(args: string[]): { file: string; check: boolean } {
  try {
    const options = { check: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, more] = positionals
    if (file && more === undefined) {
      const from = process.env.INIT_CWD ?? process.cwd()
      return { file: file === '-' ? file : path.resolve(from, file), check: values.check ?? false }
    }
  } catch {
    // An option that is none.
  }
  throw new ClearError(usage)
}
