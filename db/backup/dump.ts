import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Sql } from 'postgres'
import { connect } from '../connect'
import { lockKey } from '../migrate'
import { alone } from './alone'
import { copied, listMigrations, listSequences, listTables, plainSettings, quoted } from './catalog'
import { type Content, formatNumber, type Header, type Sums } from './contents'
import { piecesOf, Tally } from './tally'

/**
 * Reads a whole database as of one moment, while others write in it: what is committed then is in, what comes later is
 * not. Tables are locked against being altered, not against writing.
 *
 * @param ownerUrl of the role that owns the tables
 * @param version of career-goal
 * @param take gets what is read, at its own pace
 * @returns what `take` returns
 * @throws when a connection is lost, and whatever `take` throws
 */
export async function dump<T>(
  ownerUrl: string,
  version: string,
  take: (contents: AsyncIterable<Content>) => Promise<T>,
): Promise<T> {
  return alone(ownerUrl, 'isolation level repeatable read read only', async (tx, lost) => {
    await tx.unsafe(plainSettings)
    const header = await whileNoneMigrates(ownerUrl, () => readHeader(tx, version))
    return take(contentsOf(tx, header, ownerUrl, lost))
  })
}

/** So that no migration is half way: the snapshot would show the tables before it, and COPY those after. */
async function whileNoneMigrates<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const gate = connect(ownerUrl, { max: 1 })
  try {
    const done = await gate.begin(async (turn) => {
      await turn`select pg_advisory_xact_lock_shared(${lockKey})`
      return [await work()] as const
    })
    return done[0]
  } finally {
    await gate.end({ timeout: 1 })
  }
}

async function readHeader(tx: Sql, version: string): Promise<Header> {
  const tables = await listTables(tx)
  const migrations = await listMigrations(tx)
  if (!migrations || tables.length === 0) throw new Error('There are no tables to back up.')
  await tx.unsafe(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in access share mode`)
  const [now] = await tx`
    select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt",
      current_setting('server_version') as postgres`
  return {
    format: formatNumber,
    version,
    madeAt: now?.madeAt,
    postgres: now?.postgres,
    migrations,
    tables: [...tables],
    sequences: [...(await listSequences(tx))],
  }
}

async function* contentsOf(
  tx: Sql,
  header: Header,
  ownerUrl: string,
  lost: Promise<never>,
): AsyncGenerator<Content> {
  yield { header }
  const [own] = await tx`select pg_backend_pid() as pid`
  const sums: Sums = {}
  for (const table of header.tables) {
    const tally = new Tally()
    const stream = await tx.unsafe(`copy ${copied(table)} to stdout`).readable()
    lost.catch((reason) => stream.destroy(reason))
    let isRead = false
    try {
      for await (const bytes of piecesOf(stream.iterator({ destroyOnReturn: false }))) {
        tally.add(bytes)
        yield { piece: { table: table.name, bytes } }
      }
      isRead = true
      goOn(stream)
    } finally {
      if (!isRead) await abandon(stream, ownerUrl, own?.pid)
    }
    sums[table.name] = { rows: tally.rows, sum: tally.sum }
  }
  yield { sums }
}

/** Ends a COPY that nobody wants to read on. Until it has ended, its connection takes no other statement. */
async function abandon(stream: Readable, ownerUrl: string, pid: number): Promise<void> {
  if (stream.destroyed) return
  const sql = connect(ownerUrl, { max: 1 })
  await sql`select pg_cancel_backend(${pid})`.catch(() => {})
  await sql.end({ timeout: 1 })
  await finished(stream.resume()).catch(() => {})
  goOn(stream)
}

/**
 * Has the connection listened to after a COPY. Postgres.js pauses its socket when a row comes faster than it is read, and
 * goes on when the stream asks for more; a stream that has its last row asks no more.
 */
const goOn = (stream: Readable) => stream._read(0)
