import { type ChildProcess, spawn } from 'node:child_process'
import { signal } from './processes'

/**
 * Ends a program when this process is gone, even by kill -9: the pipe that the watcher reads is then closed.
 *
 * @param pid of the program; negative for its whole process group
 * @param name the signal that ends it, such as INT
 * @param options for `spawn`, where the watcher must run as the program's user
 * @returns a function that ends the watch
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
