import { spawnSync } from 'node:child_process'
import { chownSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import type { Programs } from './binaries'
import { type DatabaseHome, makePrivate } from './home'
import { asUser } from './system-user'

/**
 * Makes a database's data folder. It is made under another name and renamed once complete, so that a start that is
 * killed leaves no half folder; what such a start left behind is deleted.
 *
 * @param place where
 * @param password of its superuser
 * @param sync false for a scratch database, which need not survive a power cut
 */
export function initialize(place: DatabaseHome, programs: Programs, password: string, sync: boolean): void {
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('postgres.new-'))
      rmSync(path.join(place.home, name), { recursive: true, force: true })
  }
  const draft = path.join(place.home, `postgres.new-${process.pid}`)
  const data = path.join(draft, 'data')
  const passwordFile = path.join(draft, 'password')
  makePrivate(draft, place.user)
  makePrivate(data, place.user)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const made = spawnSync(
    path.join(programs.folder, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Without a Unicode-aware LC_CTYPE, pg_trgm finds no Korean trigrams.
      '--locale=C',
      '--lc-ctype=C.UTF-8',
      // PostgreSQL 17 brings C.UTF-8 itself; before, the system's is used.
      ...(programs.major < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ],
    { ...asUser(place.user), cwd: draft, encoding: 'utf8' },
  )
  if (made.status === 0) renameSync(data, place.data)
  rmSync(draft, { recursive: true, force: true })
  if (made.status === 0) return
  const said = made.error?.message ?? made.stderr.trim().split('\n').at(-1)
  throw new ClearError(`The database in ${place.data} could not be made (${said}).`)
}
