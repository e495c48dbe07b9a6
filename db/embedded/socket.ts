import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DatabaseHome, makePrivate } from './home'
import { canReach, type SystemUser } from './system-user'

/** Nothing listens at this port; it is part of the socket's name. */
export const socketPort = 5432
/** What the kernel takes for the path of a socket (108 on Linux, 104 on macOS), the last byte being a zero. */
const longest = 103

/**
 * The folder of the server's socket, beside the data, or else, when that path would be too long, in a new one below
 * the temporary folder. Only the database's user can enter it, who is the user that the app runs as, and root: a port
 * of the loopback address would let every local user take all connections.
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

/** Makes it anew: a socket that a killed server left would name a process that is somebody else by now. */
export function openFolder(folder: string, user: SystemUser): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.dirname(folder), { recursive: true })
  makePrivate(folder, user)
}

/** Postgres.js decodes a host, and so takes it for a path, only where it holds a comma; a second host it must not name. */
const folderName = 'socket,'

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${socketPort}`)) <= longest
}
