import { type ChildProcess, spawn } from 'node:child_process'
import { signal } from './processes'

/**
 * Sees to it that a program ends when this process is gone, even by kill -9: the pipe that the watcher reads
 * is closed by then.
 *
 * @param pid of the program; negative for its whole process group
 * @param name how it is asked to end, such as INT
 * @param options for `spawn`, where the watcher must run as the program's user
 * @returns ends the watch
 */
export function watchOver(
  pid: number,
  name: 'INT' | 'KILL',
  options: Parameters<typeof spawn>[2] = {},
): () => void {
  const watcher: ChildProcess = spawn(
    '/bin/sh',
    ['-c', 'read _; kill -s "$1" -- "$2"', 'sh', name, String(pid)],
    {
      ...options,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  watcher.on('error', () => {})
  watcher.unref()
  return () => {
    if (watcher.pid !== undefined && watcher.exitCode === null) signal(watcher.pid, 'SIGKILL')
  }
}
