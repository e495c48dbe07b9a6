import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { chromium } from '@playwright/test'
import autocannon from 'autocannon'
import { sessionCookie } from '@/auth/cookies'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { closePool } from '@/db/pool'
import { createPerson, createSession, type TestPerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { freePort } from '@/lib/host/ports'
import { isGoneWithin, signal } from '@/lib/host/processes'
import { printDashboard } from './bench/dashboard'
import { printFigures } from './bench/figures'
import { printHistory } from './bench/history'
import { printImport } from './bench/import'
import { printLongRun } from './bench/long-run'
import { printPages } from './bench/pages'
import { printPhone } from './bench/phone'
import { printPlans } from './bench/plans'
import { sampleDocument } from './bench/sample-document'
import { printTyping } from './bench/typing'
import { closeOutput } from './build'
import { endChildrenOnSignal, runNode, startNode } from './children'
import { findChrome } from './chrome'

const rounds = 5
const secondsPerRound = 4

/**
 * `npm run bench` measures, on a build of its own: statements and round trips of a page, and the JavaScript
 * sent; requests per second of the gap page as a ratio to an empty page; the dashboard as a team grows; sizes
 * of long documents' pages; keys in long outlines; loading and keys on a phone; imports; and a long history.
 * `npm run bench dashboard`, or `pages`, `plans`, `history`, `typing`, `phone` or `import`, measures that alone,
 * `-- --json` the weight of the gap page and of a save, and `-- --long` what becomes of a server that works for
 * long.
 */
export async function run([part]: string[] = []): Promise<void> {
  endChildrenOnSignal()
  await bench(part)
  // The compiler of workers and connections that are kept open would hold it for minutes.
  process.exit()
}

async function bench(part: string | undefined): Promise<void> {
  const database = await startScratchPostgres()
  try {
    await migrate(database.ownerUrl, appRole)
    Object.assign(process.env, {
      DATABASE_URL: database.appUrl,
      TEST_OWNER_URL: database.ownerUrl,
      AUTH_SECRET: randomBytes(32).toString('base64'),
    })
    if (!part || part === 'plans') await printPlans().finally(closePool)
    if (!part || part === 'history') await printHistory().finally(closePool)
    if (part === 'plans' || part === 'history') return
    const wire = await openWire(database.appUrl)
    const port = await freePort()
    const site = `http://localhost:${port}`
    Object.assign(process.env, {
      CAREER_GOAL_BENCH: '1',
      // Types are the tests' business; those that an earlier build left beside would stop this one.
      CAREER_GOAL_TYPES_CHECKED: '1',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: wire.url,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      AUTH_URL: site,
      PORT: String(port),
    })
    closeOutput(path.join(root, '.next-bench'))
    // What is measured is all that stands on the standard output.
    const build = [path.join(root, 'node_modules/next/dist/bin/next'), 'build']
    const code = await runNode(build, process.env, 10, process.stderr.fd)
    if (code !== 0) throw new ClearError('The build failed: see above.')
    const server = startNode(
      [path.join(root, 'scripts/run.mjs'), 'bench/server'],
      process.env,
      process.stderr.fd,
    )
    try {
      await answering(`${site}/api/health`)
      if (part === '--json') await printFigures(site, server.pid ?? 0, wire)
      if (part === '--long') await printLongRun(site, server.pid ?? 0)
      if (!part) await measure(site, wire)
      const isAsked = (name: string) => !part || part === name
      if (isAsked('dashboard')) await printDashboard(site, wire, (token) => cookieOf(site, token))
      if (isAsked('pages')) await printPages(site, (token) => cookieOf(site, token))
      if (isAsked('typing')) await printTyping(site)
      if (isAsked('phone')) await printPhone(site)
      if (isAsked('import')) await printImport(site, (token) => cookieOf(site, token))
    } finally {
      if (server.pid !== undefined) {
        signal(server.pid, 'SIGTERM')
        await isGoneWithin(server.pid, 10_000)
      }
      await wire.close()
    }
  } finally {
    await database.stop()
  }
}

async function measure(site: string, wire: Wire): Promise<void> {
  const person = await createPerson()
  const { token, viewer } = await createSession(person.id)
  const analysis = await sampleDocument(viewer, person.id)
  const cookie = cookieOf(site, token)
  const pages = pagesOf(person, analysis)
  await printPerPage(site, token, cookie, wire, pages)
  await printThroughput(site, cookie, pages.gap as string)
}

function cookieOf(site: string, token: string): string {
  return `${sessionCookie(site).name}=${token}; locale=ko`
}

function pagesOf({ id }: TestPerson, analysis: string): Record<string, string> {
  return {
    empty: '/empty',
    start: '/',
    kys: `/people/${id}/kys`,
    gap: `/people/${id}/gap/${analysis}`,
    chain: `/people/${id}/gap/${analysis}?view=chain`,
    todos: `/people/${id}/todos`,
    settings: '/settings',
  }
}

async function printPerPage(
  site: string,
  token: string,
  cookie: string,
  wire: Wire,
  pages: Record<string, string>,
): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChrome(), args: ['--no-sandbox'] })
  console.log('page       statements  round trips  JavaScript (kB, gzip)')
  for (const [name, address] of Object.entries(pages)) {
    // The first requests prepare the statements on each connection.
    for (let i = 0; i < 12; i += 1) await fetch(site + address, { headers: { cookie } })
    // Many statements leave in several packets; a delayed answer keeps these from being counted as several
    // round trips.
    wire.holdBack(50)
    wire.takeRoundTrips()
    wire.takeStatements()
    const answer = await fetch(site + address, { headers: { cookie } })
    await answer.text()
    if (!answer.ok) throw new ClearError(`${address} answered ${answer.status}.`)
    const [statements, trips] = [wire.takeStatements(), wire.takeRoundTrips()]
    wire.holdBack(0)

    const context = await browser.newContext()
    await context.addCookies([{ name: sessionCookie(site).name, value: token, url: site }])
    const page = await context.newPage()
    const sizes: Promise<{ responseBodySize: number }>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes())
    })
    await page.goto(site + address, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
    await context.close()
    const row = [statements, trips, (bytes / 1000).toFixed(0)].map((value) => String(value).padStart(12))
    console.log(name.padEnd(10) + row.join(''))
  }
  await browser.close()
}

async function printThroughput(site: string, cookie: string, gap: string): Promise<void> {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const empty = await requestsPerSecond(`${site}/empty`, cookie)
    const full = await requestsPerSecond(site + gap, cookie)
    ratios.push(full / empty)
    console.log(
      `round ${round + 1}: empty ${empty.toFixed(0)}/s, gap ${full.toFixed(0)}/s, ratio ${(full / empty).toFixed(3)}`,
    )
  }
  ratios.sort((a, b) => a - b)
  console.log(`gap page to empty page: ${ratios[Math.floor(rounds / 2)]?.toFixed(3)} (median of ${rounds})`)
}

async function requestsPerSecond(url: string, cookie: string): Promise<number> {
  const result = await autocannon({ url, connections: 8, duration: secondsPerRound, headers: { cookie } })
  if (result.non2xx > 0) throw new ClearError(`${url} did not always answer 200.`)
  return result.requests.average
}

async function answering(url: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new ClearError(`${url} did not answer within 20 seconds.`)
}
