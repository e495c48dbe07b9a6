import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DatabaseHome, makePrivate } from './home'
import { canReach, type SystemUser } from './system-user'

/** Only a part of the socket's file name: nothing listens at this port. */
export const socketPort = 5432
/** What the kernel takes for the path of a socket (108 on Linux, 104 on macOS), the last byte being a zero. */
const longest = 103

/**
 * The folder of the server's socket: beside the data, or, when that path would be too long, in a new folder below the
 * temporary one. Only root and the database's user, as whom the app runs unless it is root, can enter it. A TCP port
 * would let every local user take up all connections.
 */
export type SocketFolder = { folder: string; clear(): void }

/** Chooses the folder; `openFolder` makes it. */
export function chooseSocketFolder({ home, user }: DatabaseHome): SocketFolder {
  const near = path.join(home, folderName)
  if (fits(near)) return { folder: near, clear: () => rmSync(near, { recursive: true, force: true }) }
  const parent = [tmpdir(), '/tmp'].find(
    (one) => canReach(user, one) && fits(path.join(one, 'career-goal-123456', folderName)),
  )
  const outer = mkdtempSync(path.join(parent ?? '/tmp', 'career-goal-'))
  if (user) chownSync(outer, user.uid, user.gid)
  return {
    folder: path.join(outer, folderName),
    clear: () => rmSync(outer, { recursive: true, force: true }),
  }
}

/**
 * Makes the folder anew, since the lock file of a killed server's socket names a process that may be another program by
 * now.
 */
export function openFolder(folder: string, user: SystemUser): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.dirname(folder), { recursive: true })
  makePrivate(folder, user)
}

/**
 * Postgres.js decodes a host, and so recognises a path in it, only if it holds a comma; after the comma comes no second
 * host.
 */
const folderName = 'socket,'

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${socketPort}`)) <= longest
}
