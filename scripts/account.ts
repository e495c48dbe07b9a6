import type { Sql } from 'postgres'
import { connect as connectTo } from '@/db/connect'
import { closePool } from '@/db/pool'
import { ClearError } from '@/lib/host/clear-error'
import { carryOut } from './account/carry-out'
import { type Connection, connect } from './connection'

/** `npm run account -- COMMAND`: what an operator does to accounts, whether the server runs or not. */
export async function run(given: string[]): Promise<void> {
  let connection: Connection | undefined
  let sql: Sql | undefined
  try {
    await carryOut(given, async () => {
      connection = await connect()
      sql = open(connection.ownerUrl)
      return { sql, say: (line) => console.log(line) }
    })
  } finally {
    await sql?.end({ timeout: 1 })
    await closePool()
    await connection?.close()
  }
}

function open(ownerUrl: string | undefined): Sql {
  if (ownerUrl) return connectTo(ownerUrl, { max: 1 })
  throw new ClearError(
    'DATABASE_OWNER_URL is missing: run this in the same environment as the server, with the role that owns the tables.',
  )
}
