import { setTimeout as wait } from 'node:timers/promises'
import { sessionCookie } from '@/auth/cookies'

/** What readers were answered. */
export class Readings {
  readonly times: number[] = []
  /** In words: what was asked for, and what came instead. */
  readonly errors: string[] = []

  /** Milliseconds within which that part of the answers came. */
  within(part: number): number {
    const sorted = [...this.times].sort((one, other) => one - other)
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)
  }
}

/** Opens pages of a person's, one after the other, until the signal ends it. */
export async function readOn(
  site: string,
  reader: { id: string; token: string },
  readings: Readings,
  pause: number,
  ended: () => boolean,
): Promise<void> {
  const pages = [
    `/people/${reader.id}/kys`,
    `/people/${reader.id}/history`,
    '/settings',
    '/teams',
    '/sign-in',
  ]
  const cookie = `${sessionCookie(site).name}=${reader.token}; locale=en`
  for (let turn = 0; !ended(); turn += 1) {
    await wait(pause)
    const page = pages[turn % pages.length] ?? ''
    const since = Date.now()
    const fault = await fetch(`${site}${page}`, {
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    })
      .then(async (answer) => {
        const whole = (await answer.text()).trimEnd().endsWith('</html>')
        const isRight = answer.status === 200 ? whole : answer.status === 307 && page === '/sign-in'
        return isRight ? null : `${answer.status}${whole ? '' : ', and not to its end'}`
      })
      .catch((error) => String(error.cause?.code ?? error.message))
    if (fault === null) readings.times.push(Date.now() - since)
    else readings.errors.push(`${page.replace(reader.id, '…')}: ${fault}`)
  }
}
