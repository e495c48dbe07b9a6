import path from 'node:path'
import { type Env, readEnv } from '@/lib/env'
import { ClearError } from '@/lib/host/clear-error'
import { loadEnvironment } from '@/lib/host/environment'
import { takeLock } from '@/lib/host/lock'
import { dataFolder, ensureFolder, root } from '@/lib/host/places'
import { freePort, ownAddress, portFault } from '@/lib/host/ports'
import { commandOf, parentOf } from '@/lib/host/processes'
import { loadSecrets } from '@/lib/host/secrets'
import { logEvent } from '@/lib/log'
import { openMetrics } from '@/lib/metrics'
import { isLoopback } from '@/lib/site-link'
import { productVersion } from '@/lib/version'
import { closeOutput, holdBuild } from './build'
import { findCommit } from './commit'
import { isMade, openDatabase, staysOpen } from './database'
import { openSessions } from './live-sessions'
import { tellPrinted } from './printed'
import { portSentence, serve } from './serve'
import { openServerLog } from './server-log'

/** `npm start`, and with --dev `npm run dev`: database, migrations, build, server. */
export async function run(options: string[]): Promise<void> {
  const dev = options.includes('--dev')
  process.chdir(root)
  setEnvironment({ NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  loadEnvironment(dev)
  const ending = endOnSignal()
  try {
    await start(dev, ending)
  } catch (error) {
    await ending.end()
    throw error
  }
}

type Ending = ReturnType<typeof endOnSignal>

async function start(dev: boolean, ending: Ending): Promise<void> {
  const port = portFrom(process.env.PORT) || (await freePort())
  const address = ownAddress(process.env.HOST, port)
  const folder = dataFolder()
  ensureFolder(folder)
  ending.before(
    takeLock(
      path.join(folder, 'server.lock'),
      process.env.AUTH_URL || address,
      (pid, where) =>
        `career-goal is already running at ${where} (process ${pid}): use that one, or stop it first.`,
    ),
  )
  const fault = await portFault(port, process.env.HOST)
  if (fault) throw new ClearError(portSentence(port, fault, process.env.HOST))
  const secrets = loadSecrets(folder, isMade(folder))
  const { LOG_LEVEL, METRICS_TOKEN } = checkedEnvironment(secrets.AUTH_SECRET)
  const database = await openDatabase(folder, secrets, Boolean(process.env.SMTP_URL))
  ending.before(database.stop)
  if (dev) closeOutput()
  else {
    const leave = await holdBuild((build) => ending.before(() => build.kill()))
    ending.before(leave)
  }
  const { AUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secrets
  setEnvironment({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: undefined,
    AUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    AUTH_URL: process.env.AUTH_URL || address,
    PORT: String(port),
    CAREER_GOAL_COMMIT: process.env.CAREER_GOAL_COMMIT || findCommit(),
  })
  // The development server tells of requests by itself.
  await openServerLog(dev && !process.env.LOG_LEVEL ? 'warn' : LOG_LEVEL)
  if (METRICS_TOKEN) openMetrics()
  const sessions = openSessions(database.appUrl)
  ending.before(sessions.close)
  const trustProxy = process.env.TRUST_PROXY === '1'
  const pause = Number(process.env.DRAIN_SECONDS || 0) * 1000
  ending.before(await serve({ port, host: process.env.HOST, dev, trustProxy, sessions, pause }))
  await warnOfDoors(database.ownerUrl)
  database.lost.then((sentence) => {
    logEvent('database-lost')
    ending.end().then(() => ending.fail(sentence))
  })
  if (!dev) tellPrinted()
  logEvent('started', { version: productVersion, node: process.versions.node })
  ending.before(() => logEvent('stopping'))
  ending.started()
  console.log(`Database in ${database.place}, secrets in ${path.join(folder, 'secrets.json')}.`)
  console.log(address)
}

/** Said until somebody has chosen: whoever had accounts before there was a choice keeps the doors that they had. */
async function warnOfDoors(ownerUrl: string): Promise<void> {
  const { SIGN_UP, AUTH_URL = '' } = process.env
  if (SIGN_UP || isLoopback(new URL(AUTH_URL).hostname) || !(await staysOpen(ownerUrl))) return
  console.error(
    `Anybody who reaches ${AUTH_URL} can make an account there, as before: say who may, by SIGN_UP=open, invited or closed.`,
  )
}

/** Checked before anything else; variables that are only made later get a stand-in. */
function checkedEnvironment(authSecret: string): Env {
  const later = { DATABASE_URL: 'postgres://embedded', AUTH_SECRET: authSecret, AUTH_URL: undefined }
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value))
  try {
    return readEnv({ ...later, ...given })
  } catch (error) {
    throw new ClearError(error instanceof Error ? error.message : String(error))
  }
}

function setEnvironment(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

function portFrom(value: string | undefined): number {
  const port = Number(value || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ClearError(`PORT is "${value}", and must be a number up to 65535, as in "PORT=3000 npm start".`)
}

/** Collects steps to undo, and runs them, last first, on Ctrl-C, SIGTERM or a failure. */
function endOnSignal() {
  const undo: (() => unknown)[] = []
  let exitCode: number | undefined
  let ended: Promise<void> | undefined
  const end = () => {
    ended ??= (async () => {
      for (const step of undo.reverse()) await attempt(step)
    })()
    return ended
  }
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.on(name, () => end().then(() => process.exit(exitCode ?? 128 + number)))
  }
  endWithLauncher(() => end().then(() => process.exit(exitCode ?? 143)))
  return {
    end,
    before: (step: () => unknown) => undo.push(step),
    /** From now on a signal is the normal end, with exit code 0. */
    started: () => {
      exitCode = 0
    },
    fail: (sentence: string) => {
      process.stderr.write(`${sentence}\n`)
      process.exit(1)
    },
  }
}

/**
 * npm's shell does not pass signals on, so a server that npm has started ends when npm or that shell is gone.
 */
function endWithLauncher(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const launchers = () => {
    const parent = process.ppid
    return commandOf(parent).startsWith('sh -c ') ? `${parent} ${parentOf(parent)}` : `${parent}`
  }
  const first = launchers()
  const timer = setInterval(() => {
    if (launchers() === first) return
    clearInterval(timer)
    end()
  }, 250)
  timer.unref()
}

/** Runs one step; its failure must not keep the others from running. */
async function attempt(step: () => unknown): Promise<void> {
  try {
    await step()
  } catch (error) {
    console.error(error)
  }
}
