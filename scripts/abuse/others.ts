import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, ask } from './asking'

/** How requests of somebody else fared during an attack. */
export type Fared = { median: number; longest: number; asked: number; failed: number; unhealthy: number }

/** A person who does nothing but open a small page. */
export type Bystander = { site: string; cookie: string; address: string }

const patience = 30_000

/** Opens the small page over and over, and asks for the server's health, until the signal. */
export async function watch(bystander: Bystander, signal: AbortSignal): Promise<Fared> {
  const { site, cookie, address } = bystander
  const pages: Answer[] = []
  let unhealthy = 0
  const look = async () => {
    while (!signal.aborted) {
      pages.push(await ask(site, { address, cookie, patience }))
      await wait(20)
    }
  }
  const feel = async () => {
    while (!signal.aborted) {
      const { status } = await ask(site, { address: '/api/health', patience })
      if (status !== 200) unhealthy += 1
      await wait(250)
    }
  }
  await Promise.all([look(), feel()])
  return { ...timesOf(pages), unhealthy }
}

/** Measures the page several times in a row while nothing else happens. */
export async function rest(
  { site, cookie, address }: Bystander,
  times: number,
): Promise<Omit<Fared, 'unhealthy'>> {
  const pages: Answer[] = []
  for (let i = 0; i < times; i += 1) pages.push(await ask(site, { address, cookie, patience }))
  return timesOf(pages)
}

function timesOf(pages: Answer[]): Omit<Fared, 'unhealthy'> {
  const sorted = pages.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    asked: pages.length,
    failed: pages.filter(({ status }) => status !== 200).length,
  }
}
