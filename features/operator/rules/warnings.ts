import type { Doors } from '@/auth/doors'
import { isLoopback } from '@/lib/site-link'

/** What an operator should put right: a key below `operator.warnings`. */
export type Warning = 'no-tls' | 'open' | 'no-mail' | 'no-backup' | 'old-backup' | 'forwarded' | 'restart'

/**
 * What warnings depend on.
 *
 * @property site AUTH_URL
 * @property forwarded whether a request carried X-Forwarded-For, which was ignored
 * @property found the version on the disk, which may be newer than the one that runs
 */
export type Condition = {
  site: string
  doors: Doors
  mail: boolean
  backupAt: Date | null
  forwarded: boolean
  running: string
  found: string
}

const week = 7 * 86_400_000

/** What is to be put right now; nothing where all is well. */
export function warningsOf(now: Date, is: Condition): Warning[] {
  const { protocol, hostname } = new URL(is.site)
  const isPublic = !isLoopback(hostname)
  const told: [Warning, boolean][] = [
    ['no-tls', isPublic && protocol === 'http:'],
    ['open', isPublic && is.doors === 'open'],
    ['forwarded', is.forwarded],
    ['no-mail', !is.mail],
    ['no-backup', is.backupAt === null],
    ['old-backup', is.backupAt !== null && now.getTime() - is.backupAt.getTime() > week],
    ['restart', is.found !== is.running],
  ]
  return told.filter(([, isSo]) => isSo).map(([name]) => name)
}
