import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import { holderOf, takeLock } from '@/lib/host/lock'
import { ensureFolder, root } from '@/lib/host/places'
import { watchOver } from '@/lib/host/watcher'
import {
  buildEnvironment,
  type Fingerprint,
  fingerprint,
  readFingerprint,
  whyStale,
  writeFingerprint,
} from './sources'

const output = path.join(root, '.next')
const stamp = path.join(output, 'source-hash')
/** Locks of the clone, shared by all data folders. */
const locks = path.join(root, '.data')
const buildLock = path.join(locks, 'build.lock')
const users = path.join(locks, 'running')

/**
 * Closes a folder of builds to other users of the machine, the database's user included, before anything is
 * in it: Next.js writes the actions' key into several files there.
 */
export function closeOutput(folder = output): void {
  mkdirSync(folder, { recursive: true })
  try {
    chmodSync(folder, 0o700)
  } catch {
    throw new ClearError(
      `${folder} belongs to another user: remove that folder as that user, or start as that user.`,
    )
  }
}

/**
 * Makes the production build, unless the existing one has exactly these sources. No other start replaces the
 * build until the returned function is called.
 *
 * @param onStart gets the running build, so that a signal can end it
 * @throws ClearError when another build runs, a server uses the old build, or the sources do not build
 */
export async function holdBuild(onStart: (build: ChildProcess) => void = () => {}): Promise<() => void> {
  ensureFolder(locks)
  mkdirSync(users, { recursive: true })
  // Lists this process first and then looks at the others, so that of two simultaneous starts at least one
  // sees the other.
  const leave = takeLock(
    path.join(users, `${process.pid}`),
    '',
    () => 'This process is already running a server.',
  )
  try {
    const builder = holderOf(buildLock)
    if (builder) throw new ClearError(refusal(builder.pid))
    closeOutput()
    const why = whyRebuild()
    if (why) await rebuild(why, onStart)
    return leave
  } catch (error) {
    leave()
    throw error
  }
}

/** Why the existing build cannot be used, in words; null when it can. */
function whyRebuild(): string | null {
  const isThere = existsSync(path.join(output, 'BUILD_ID')) && existsSync(stamp)
  return whyStale(isThere ? readFingerprint(readFileSync(stamp, 'utf8')) : null, fingerprint())
}

function refusal(pid: number): string {
  return `Another start (process ${pid}) is building in this folder: wait until it is done, and start again.`
}

async function rebuild(why: string, onStart: (build: ChildProcess) => void): Promise<void> {
  const giveBack = takeLock(buildLock, '', refusal)
  try {
    const other = otherUser()
    if (other) {
      throw new ClearError(
        `A server (process ${other}) runs from the build in this folder, and another build is needed, because ${why}: stop it first, and start again.`,
      )
    }
    const made = fingerprint()
    rmSync(stamp, { force: true })
    console.log(`Building, because ${why}; this takes under a minute.`)
    await nextBuild(made, onStart)
    writeFileSync(stamp, writeFingerprint(made))
  } finally {
    giveBack()
  }
}

/** A process that serves the existing build, if any; removes entries of killed ones. */
function otherUser(): string | undefined {
  const others = readdirSync(users).filter((name) => name !== String(process.pid))
  for (const name of others)
    if (!holderOf(path.join(users, name))) rmSync(path.join(users, name), { force: true })
  return others.find((name) => holderOf(path.join(users, name)))
}

/** Runs `next build`; what it says is shown only when it fails. */
function nextBuild(made: Fingerprint, onStart: (build: ChildProcess) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        ...buildEnvironment(made),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    build.stdout.on('data', (text) => {
      said += text
    })
    build.stderr.on('data', (text) => {
      said += text
    })
    const endWatch = build.pid === undefined ? () => {} : watchOver(build.pid, 'KILL')
    build.once('error', reject)
    build.once('close', (code, signalName) => {
      endWatch()
      if (code === 0) return resolve()
      reject(new ClearError(`${said.trim()}\n\nThe build failed: ${reasonOf(said, code, signalName)}.`))
    })
    onStart(build)
  })
}

/** Why a build failed, in words that say what to do where that is known. */
export function reasonOf(said: string, code: number | null, signalName: NodeJS.Signals | null): string {
  if (said.includes('EACCES'))
    return 'parts of .next belong to another user: remove that folder as that user, or start as that user'
  if (/ENOSPC|No space left/.test(said)) return 'the disk is full: make room, and start again'
  // Of 128 and more a shell makes the number of the signal that ended a process.
  const isKilled = signalName === 'SIGKILL' || code === 137
  if (isKilled || said.includes('heap out of memory')) {
    const size = (totalmem() / 1e9).toFixed(1)
    return `there was not enough memory for it (this machine has ${size} GB, and a build takes about 2): add memory or swap, or build on another machine and bring its .next here`
  }
  return signalName ?? `exit code ${code}`
}

/** `npm run build`: builds now if needed, for a start that is to be fast. */
export async function run(): Promise<void> {
  const leave = await holdBuild()
  leave()
}
