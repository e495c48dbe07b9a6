import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { commandOf, isAlive, isGoneWithin, signal } from '@/lib/host/processes'
import { addressOf } from './roles'

/**
 * Stops a database server that is still running although the process that started it has ended, and deletes a stale pid
 * file. The caller holds the lock of the data folder, so no other process can still need that server.
 *
 * @param data PostgreSQL's data folder
 * @param password of its superuser
 * @throws ClearError when the leftover server does not stop
 */
export async function stopLeftover(data: string, password: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid')
  const [pidLine, , , , socket] = linesOf(file)
  const pid = Number(pidLine)
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid)) {
    if (commandOf(pid).includes(data) || (await answersFor(data, socket, password))) {
      signal(pid, 'SIGINT')
      if (await isGoneWithin(pid, 15_000)) return
      signal(pid, 'SIGQUIT')
      if (await isGoneWithin(pid, 5_000)) return
      throw new ClearError(
        `A database server left over from before (process ${pid}) does not stop: end it, and start again.`,
      )
    }
  }
  // The process of that number, if any, is another program. PostgreSQL would take it for a running server.
  rmSync(file, { force: true })
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Whether the server at that socket uses this data folder; asked because the command line of a process may be hidden.
 */
async function answersFor(data: string, socket: string | undefined, password: string): Promise<boolean> {
  if (!socket) return false
  const sql = postgres(addressOf(socket, 'postgres', password, 'postgres'), { max: 1, connect_timeout: 3 })
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`
    return row?.folder === data
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
