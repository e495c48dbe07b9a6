import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chooseHome } from '@/db/embedded/home'
import { addressOf, appRole, ownerRole } from '@/db/embedded/roles'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { beginningOf, commandOf, isAlive, isGoneWithin, parentOf, signal } from '@/lib/host/processes'
import type { Secrets } from '@/lib/host/secrets'
import { watchOver } from '@/lib/host/watcher'

/** A process of ours, with its beginning, because a pid may be reused. */
type Ours = { pid: number; beginning: string }

/** The app as `npm start` runs it, with its embedded database, to be killed and started again. */
export class Host {
  private app: ChildProcess | null = null
  private readonly ours: Ours[] = []
  private readonly log: string

  /** @param folder its data folder, for nothing else */
  constructor(
    private readonly folder: string,
    private readonly site: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.log = path.join(folder, 'app.log')
  }

  /** Starts the app and waits until it prints its address. */
  async start(): Promise<void> {
    const file = openSync(this.log, 'a', 0o600)
    const app = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), 'start'], {
      cwd: root,
      env: this.env,
      detached: true,
      stdio: ['ignore', 'pipe', file],
    })
    closeSync(file)
    this.app = app
    const endWatch = app.pid === undefined ? () => {} : watchOver(-app.pid, 'KILL')
    app.once('exit', endWatch)
    await new Promise<void>((resolve, reject) => {
      const fail = (how: string) => reject(new ClearError(`The app ${how}:\n${this.lastWords()}`))
      const limit = setTimeout(fail, 240_000, 'did not start within four minutes')
      app.once('exit', () => {
        clearTimeout(limit)
        fail('ended while starting')
      })
      app.stdout?.on('data', (text: Buffer) => {
        if (!text.toString().split('\n').includes(this.site)) return
        clearTimeout(limit)
        resolve()
      })
    })
    this.remember(app.pid)
    this.remember(this.postmaster())
  }

  isRunning(): boolean {
    return this.app !== null && this.app.exitCode === null && this.app.signalCode === null
  }

  /** Kills the app's process; the watcher, which outlives it, stops its database. */
  async killApp(): Promise<void> {
    const pid = this.app?.pid
    if (pid === undefined) return
    signal(pid, 'SIGKILL')
    await isGoneWithin(pid, 10_000)
  }

  /** Kills the database as a whole. */
  killDatabase(): void {
    const pid = this.postmaster()
    this.remember(pid)
    if (pid !== undefined) signal(pid, 'SIGKILL')
  }

  /** Kills one of the database's server processes, after which the database recovers as from a crash. */
  killBackend(choose: (pids: number[]) => number): boolean {
    const postmaster = this.postmaster()
    this.remember(postmaster)
    const backends = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && parentOf(pid) === postmaster && commandOf(pid).includes(appRole))
    if (backends.length > 0) signal(choose(backends), 'SIGKILL')
    return backends.length > 0
  }

  /** The database's addresses while it runs. */
  addresses(secrets: Secrets): { appUrl: string; ownerUrl: string } {
    const socket = this.pidFile()[4] as string
    return {
      appUrl: addressOf(socket, appRole, secrets.appPassword),
      ownerUrl: addressOf(socket, ownerRole, secrets.ownerPassword),
    }
  }

  /** Ends the app as Ctrl-C does, then every process of ours that is left. @returns how many were left */
  async stop(): Promise<number> {
    const pid = this.app?.pid
    if (pid !== undefined && this.isRunning()) {
      signal(pid, 'SIGTERM')
      await isGoneWithin(pid, 20_000)
    }
    await wait(200)
    const left = this.ours.filter(({ pid, beginning }) => isAlive(pid) && beginningOf(pid) === beginning)
    for (const { pid } of left) signal(pid, 'SIGKILL')
    return left.length
  }

  private remember(pid: number | undefined): void {
    if (pid === undefined || !isAlive(pid)) return
    const beginning = beginningOf(pid)
    if (!this.ours.some((one) => one.pid === pid && one.beginning === beginning)) {
      this.ours.push({ pid, beginning })
    }
  }

  /** The database's first process, if it runs in our folder. */
  private postmaster(): number | undefined {
    const pid = Number(this.pidFile()[0])
    return pid > 1 && commandOf(pid).includes(chooseHome(this.folder).data) ? pid : undefined
  }

  private pidFile(): string[] {
    try {
      return readFileSync(path.join(chooseHome(this.folder).data, 'postmaster.pid'), 'utf8').split('\n')
    } catch {
      return []
    }
  }

  private lastWords(): string {
    return readFileSync(this.log, 'utf8').split('\n').slice(-20).join('\n')
  }
}
