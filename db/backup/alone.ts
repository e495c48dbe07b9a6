import type { ReservedSql } from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { connect } from '../connect'

/**
 * Does work in a transaction on a connection of its own, which is closed afterwards; what fails is undone by that. When the
 * connection is lost, no statement is sent any more: postgres.js would send it on a new one, outside of the transaction.
 *
 * @param options of BEGIN
 * @param work gets, besides the transaction, what rejects when the connection is lost
 * @throws whatever the work throws, and ClearError when the connection is lost
 */
export async function alone<T>(
  ownerUrl: string,
  options: string,
  work: (tx: ReservedSql, lost: Promise<never>) => Promise<T>,
): Promise<T> {
  let isOpen = true
  let lose: (reason: Error) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    lose = reject
  })
  lost.catch(() => {})
  const reason = new ClearError('The connection to the database was lost, so nothing was done: try again.')
  const onclose = () => {
    isOpen = false
    lose(reason)
  }
  const sql = connect(ownerUrl, { max: 1, max_lifetime: null, onclose })
  let reserved: ReservedSql | undefined
  try {
    // `reserve` alone does not wait for the connection to open.
    await sql`select 1`
    reserved = await sql.reserve()
    const line = whileOpen(reserved, () => {
      if (!isOpen) throw reason
    })
    await line.unsafe(`begin ${options}`)
    const result = await Promise.race([work(line, lost), lost])
    await Promise.race([line`commit`, lost])
    return result
  } finally {
    if (isOpen) reserved?.release()
    await sql.end({ timeout: 1 })
  }
}

function whileOpen(line: ReservedSql, assertOpen: () => void): ReservedSql {
  return new Proxy(line, {
    apply(target, self, args) {
      assertOpen()
      return Reflect.apply(target, self, args)
    },
    get(target, name) {
      assertOpen()
      return Reflect.get(target, name)
    },
  })
}
