import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { isGoneWithin, signal } from '@/lib/host/processes'
import { startNode } from '../children'

/** One of several servers behind a proxy. */
export class ProxiedServer {
  private app: ChildProcess | undefined
  private readonly health: string

  constructor(private readonly env: NodeJS.ProcessEnv) {
    this.health = `http://127.0.0.1:${env.PORT}/api/health`
  }

  /** Starts it and waits until it is in health. @throws ClearError when that takes more than four minutes */
  async start(): Promise<void> {
    const log = openSync(path.join(this.env.CAREER_GOAL_DATA ?? '', 'app.log'), 'a', 0o600)
    this.app = startNode([path.join(root, 'scripts/run.mjs'), 'start'], this.env, log, log)
    closeSync(log)
    for (const end = Date.now() + 240_000; Date.now() < end; await wait(100)) {
      const answer = await fetch(this.health).catch(() => null)
      if (answer?.ok) return
      if (this.app.exitCode !== null) break
    }
    throw new ClearError('A server did not start.')
  }

  /** @returns milliseconds until it had ended */
  async end(how: 'SIGTERM' | 'SIGKILL'): Promise<number> {
    const [pid, since] = [this.app?.pid, Date.now()]
    if (pid === undefined || this.app?.exitCode !== null) return 0
    signal(pid, how)
    if (!(await isGoneWithin(pid, 30_000))) throw new ClearError('A server did not end within half a minute.')
    return Date.now() - since
  }
}
