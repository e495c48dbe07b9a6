import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { unwritable } from '@/lib/host/places'
import { isGoneWithin, signal } from '@/lib/host/processes'
import { watchOver } from '@/lib/host/watcher'
import { isComplaint } from '../errors'
import type { DatabaseHome } from './home'
import { addressOf } from './roles'
import { openFolder, socketPort } from './socket'
import { asUser } from './system-user'

/** A running server of ours. */
export type Postmaster = { pid: number; exited: Promise<void>; stop(): Promise<void> }

const keptLog = 5_000_000

/**
 * Starts a server on a data folder and waits until it answers.
 *
 * @param programs the folder of PostgreSQL's programs
 * @param socket folder of its socket
 * @param durable false for a scratch database: faster, and not safe against a power cut
 * @returns the server, or the last line of its log when it ended before it answered
 */
export async function runPostmaster(
  place: DatabaseHome,
  programs: string,
  socket: string,
  password: string,
  durable: boolean,
): Promise<Postmaster | string> {
  const log = path.join(place.home, 'postgres.log')
  const file = openLog(log)
  openFolder(socket, place.user)
  const child = spawn(path.join(programs, 'postgres'), ['-D', place.data, ...settings(socket, durable)], {
    ...asUser(place.user),
    cwd: place.home,
    // Its own process group, so that Ctrl-C in the terminal reaches only the web server, which stops the database last.
    detached: true,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const endWatch = child.pid === undefined ? () => {} : watchOver(child.pid, 'INT', asUser(place.user))
  const end = () => stop(child, exited, endWatch)
  const answers = await answersBefore(exited, socket, password).catch((error) =>
    end().then(() => Promise.reject(error)),
  )
  if (answers && child.pid !== undefined) return { pid: child.pid, exited, stop: end }
  await end()
  return lastLine(log)
}

function settings(socket: string, durable: boolean): string[] {
  const values = {
    port: socketPort,
    listen_addresses: '',
    // Quoted, because the setting is a list that is separated by commas.
    unix_socket_directories: `"${socket}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function openLog(log: string): number {
  try {
    if (statSync(log).size > keptLog) renameSync(log, `${log}.1`)
  } catch {
    // The first start has no log yet.
  }
  try {
    return openSync(log, 'a', 0o600)
  } catch (error) {
    throw new ClearError(unwritable(path.dirname(log), error))
  }
}

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  return lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? ''
}

async function answersBefore(exited: Promise<void>, socket: string, password: string): Promise<boolean> {
  let ended = false
  exited.then(() => {
    ended = true
  })
  for (const end = Date.now() + 60_000; !ended && Date.now() < end; await wait(25)) {
    const sql = postgres(addressOf(socket, 'postgres', password, 'postgres'), { max: 1, connect_timeout: 5 })
    try {
      await sql`select 1`
      return true
    } catch (error) {
      // A wrong password will not become right by waiting.
      if (isComplaint(error, 'invalidPassword')) throw error
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
  return false
}

async function stop(child: ChildProcess, exited: Promise<void>, endWatch: () => void): Promise<void> {
  const pid = child.pid
  endWatch()
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  // "Fast" ends the sessions and writes everything down; "immediate" is for one that hangs.
  signal(pid, 'SIGINT')
  if (!(await isGoneWithin(pid, 15_000))) signal(pid, 'SIGQUIT')
  if (!(await isGoneWithin(pid, 5_000))) signal(pid, 'SIGKILL')
  await exited
}
