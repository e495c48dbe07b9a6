import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import { ensureFolder } from '@/lib/host/places'
import { canReach, databaseUser, type SystemUser } from './system-user'

/** Where a database lives, and who runs it. */
export type DatabaseHome = {
  user: SystemUser
  /** Holds the lock, the log and, where needed, a copy of the programs. */
  home: string
  /** PostgreSQL's own data folder. */
  data: string
}

/** Where root keeps databases of folders that the database's user cannot enter. */
const shelters = '/var/lib/career-goal'

/**
 * Chooses the place of a database: the folder asked for, or, when root asks and the database's user cannot
 * enter that folder, one of its own below /var/lib. A place that already holds data is kept.
 *
 * @param folder the folder asked for; made when it is missing
 * @throws ClearError when the place cannot be used
 */
export function chooseHome(folder: string): DatabaseHome {
  ensureFolder(folder)
  const user = databaseUser()
  const near = path.join(folder, 'postgres')
  const shelter = shelterOf(folder)
  const far = path.join(shelter, 'postgres')
  if (!user || existsSync(near)) return checked({ user: ownerOf(near, user), home: folder, data: near })
  if (existsSync(far) || !canReach(user, folder)) {
    ensureFolder(shelter)
    return checked({ user: ownerOf(far, user), home: shelter, data: far })
  }
  return checked({ user, home: folder, data: near })
}

/** Whether a database was made for a folder, wherever it lies: without the secrets of that folder nobody opens it. */
export function holdsDatabase(folder: string): boolean {
  return [path.join(folder, 'postgres'), path.join(shelterOf(folder), 'postgres')].some((data) =>
    existsSync(data),
  )
}

const shelterOf = (folder: string) =>
  path.join(shelters, createHash('sha256').update(folder).digest('hex').slice(0, 16))

/** Root runs an existing database as the user who owns it, such as the one who made it before. */
function ownerOf(data: string, user: SystemUser): SystemUser {
  if (!user || !existsSync(data)) return user
  const { uid, gid } = statSync(data)
  return uid === 0 || uid === user.uid ? user : { name: `number ${uid}`, uid, gid }
}

function checked(place: DatabaseHome): DatabaseHome {
  if (!canReach(place.user, place.home)) {
    throw new ClearError(
      `The database in ${place.data} belongs to the user ${place.user?.name}, who can no longer enter that folder: allow it ("chmod a+x" on the folders above), or start as that user.`,
    )
  }
  if (!place.user && existsSync(place.data) && statSync(place.data).uid !== process.getuid?.()) {
    throw new ClearError(
      `The database in ${place.data} belongs to another user: start as that user, or name another data folder in CAREER_GOAL_DATA.`,
    )
  }
  return place
}

/** Makes a folder that only the database's user can enter. */
export function makePrivate(folder: string, user: SystemUser): void {
  mkdirSync(folder, { mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}
