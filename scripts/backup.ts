import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Content, Header, Sums } from '@/db/backup/contents'
import { dump } from '@/db/backup/dump'
import { writeBackup } from '@/db/backup/file'
import { recordBackup } from '@/db/backup/record'
import { assertMigrated } from '@/db/backup/versions'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { writeWhole } from '@/lib/host/whole-file'
import { findDatabase, prepare } from './backup/owner'
import { assertStrong, readPassphrase } from './backup/passphrase'

const usage = 'Usage: npm run backup -- FILE [--force], or npm run --silent backup -- - for standard output'

/** `npm run backup -- FILE`: everything in the database as of one moment, whether the server runs or not. */
export async function run(args: string[]): Promise<void> {
  const { file, force } = readOptions(args)
  prepare()
  const passphrase = readPassphrase()
  assertStrong(passphrase)
  const ended = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => ended.abort(new ClearError('Ended by a signal, so no back-up was made.')))
  }
  const { ownerUrl, close } = await findDatabase()
  try {
    await assertMigrated(ownerUrl)
    const told: { header?: Header; sums?: Sums } = {}
    const save = (target: Writable) =>
      dump(ownerUrl, version(), (contents) =>
        writeBackup(listening(contents, told), target, { passphrase, signal: ended.signal }),
      )
    if (file === '-') await save(process.stdout)
    else await writeWhole(file, force, save)
    const { header, sums } = told as { header: Header; sums: Sums }
    await recordBackup(ownerUrl, header.madeAt)
    console.error(sentence(header, sums, file, passphrase !== undefined))
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error
  } finally {
    await close()
  }
}

function readOptions(args: string[]): { file: string; force: boolean } {
  try {
    const options = { force: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, more] = positionals
    if (file && more === undefined) {
      return { file: file === '-' ? file : path.resolve(startedIn(), file), force: values.force ?? false }
    }
  } catch {
    // An option that is none.
  }
  throw new ClearError(usage)
}

/** npm runs scripts in the clone; a file is meant from where somebody typed its name. */
const startedIn = () => process.env.INIT_CWD ?? process.cwd()

async function* listening(
  contents: AsyncIterable<Content>,
  told: { header?: Header; sums?: Sums },
): AsyncGenerator<Content> {
  for await (const one of contents) {
    Object.assign(told, one)
    yield one
  }
}

const version = (): string => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version

function sentence(header: Header, sums: Sums, file: string, encrypted: boolean): string {
  const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0)
  const counted = `${header.tables.length} tables with ${rows.toLocaleString('en')} rows as of ${header.madeAt}`
  const size = file === '-' ? '' : `, ${statSync(file).size.toLocaleString('en')} bytes in ${file}`
  return `Backed up: ${counted}${size}${encrypted ? ', encrypted' : ', not encrypted'}.`
}
