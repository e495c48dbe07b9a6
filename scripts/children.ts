import { type ChildProcess, spawn } from 'node:child_process'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { signal } from '@/lib/host/processes'
import { watchOver } from '@/lib/host/watcher'

const running = new Set<ChildProcess>()
let ending = false

/** Ends every running child together with its own children. */
function endChildren(): void {
  for (const child of running) if (child.pid !== undefined) signal(-child.pid, 'SIGTERM')
}

/** On a signal, ends the children of a script first, then the script. */
export function endChildrenOnSignal(): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      process.exitCode = 130
      ending = true
      endChildren()
    })
  }
}

/** Starts one of our own scripts or an installed program with this Node, in a process group of its own. */
export function startNode(
  args: string[],
  env: NodeJS.ProcessEnv,
  stdout: 'inherit' | 'pipe' | number = 'inherit',
  stderr: 'inherit' | number = 'inherit',
) {
  if (ending) throw new ClearError('Ended by a signal.')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', stdout, stderr],
  })
  running.add(child)
  const endWatch = child.pid === undefined ? () => {} : watchOver(-child.pid, 'KILL')
  child.once('exit', () => {
    running.delete(child)
    endWatch()
  })
  return child
}

/**
 * Runs a program of Node to its end.
 *
 * @param minutes after which it is ended
 * @param stdout where its output goes, for a script whose own output is read by a program: 2 is that of errors
 * @returns its exit code; 124 when it took too long
 */
export function runNode(
  args: string[],
  env: NodeJS.ProcessEnv,
  minutes: number,
  stdout: 'inherit' | number = 'inherit',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = startNode(args, env, stdout)
    let late = false
    const limit = setTimeout(() => {
      late = true
      console.error(`${args.slice(0, 2).join(' ')} took longer than ${minutes} minutes and was ended.`)
      if (child.pid !== undefined) signal(-child.pid, 'SIGKILL')
    }, minutes * 60_000)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(limit)
      resolve(late ? 124 : (code ?? 1))
    })
  })
}
