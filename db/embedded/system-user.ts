import { execFileSync, spawnSync } from 'node:child_process'
import { ClearError } from '@/lib/host/clear-error'

/**
 * The user that the database runs as when root started us; undefined when an ordinary user did, as whom it runs then.
 */
export type SystemUser = { name: string; uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root, so root hands it to a user without rights.
 *
 * @returns nothing for an ordinary user
 * @throws ClearError when root finds no such user
 */
export function databaseUser(): SystemUser {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { name, uid, gid }
  }
  throw new ClearError(
    'PostgreSQL does not run as root, and neither a user "postgres" nor "nobody" exists: start as an ordinary user.',
  )
}

function idOf(option: string, name: string): number | undefined {
  try {
    const id = Number(
      execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
    return Number.isInteger(id) ? id : undefined
  } catch {
    return undefined
  }
}

/** Options by which `spawn` runs a program as that user, without our environment. */
export function asUser(user: SystemUser) {
  return {
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      LC_ALL: 'C',
      TZ: 'UTC',
      NODE_ENV: process.env.NODE_ENV,
    },
  }
}

/** Whether that user can enter a folder; for a file, whether the user can run it. */
export function canReach(user: SystemUser, target: string): boolean {
  if (!user) return true
  const tried = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], {
    ...asUser(user),
    cwd: '/',
    stdio: 'ignore',
  })
  if (tried.error) {
    throw new ClearError(
      `PostgreSQL does not run as root, and stepping down to the user "${user.name}" failed (${tried.error.message}): start as an ordinary user.`,
    )
  }
  return tried.status === 0
}
