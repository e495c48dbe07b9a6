import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from '@/lib/host/clear-error'
import { takeLock } from '@/lib/host/lock'
import type { Secrets } from '@/lib/host/secrets'
import { logEvent } from '@/lib/log'
import { findBinaries } from './binaries'
import { chooseHome, type DatabaseHome } from './home'
import { initialize } from './initialize'
import { stopLeftover } from './leftover'
import { type Postmaster, runPostmaster } from './postmaster'
import { addressOf, appRole, ensureRoles, ownerRole } from './roles'
import { chooseSocketFolder } from './socket'

export type RunningPostgres = {
  /** The role that owns the tables: for migrations only. */
  ownerUrl: string
  /** The role that the app connects with. */
  appUrl: string
  /** PostgreSQL's data folder, which may lie outside the folder asked for. */
  data: string
  /** Settles when the server has died and could not be brought back. */
  lost: Promise<string>
  /** Ends it cleanly; may be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm has installed, making the database on the first run. Should the server die,
 * it is started again at the same address.
 *
 * @param folder where the data go; see choosePlace for when they cannot
 * @param secrets the passwords of its roles
 * @param durable false for a scratch database
 * @param pack the npm package that carries the programs
 * @throws ClearError when another process uses the folder, or when the database does not start
 */
export async function startPostgres(
  folder: string,
  secrets: Secrets,
  durable = true,
  pack?: string,
): Promise<RunningPostgres> {
  const place = chooseHome(folder)
  const giveBack = takeLock(
    path.join(place.home, 'postgres.lock'),
    '',
    (pid) =>
      `The database in ${place.data} is in use by another start (process ${pid}): stop that one first.`,
  )
  const socket = chooseSocketFolder(place)
  const tidy = () => {
    socket.clear()
    giveBack()
  }
  try {
    const programs = findBinaries(place.user, place.home, pack)
    if (existsSync(place.data)) await stopLeftover(place.data, secrets.postgresPassword)
    else initialize(place, programs, secrets.postgresPassword, durable)
    const start = () =>
      startPatiently(place, programs.folder, socket.folder, secrets.postgresPassword, durable)
    const keeper = keepAlive(await start(), start)
    await ensureRoles(socket.folder, secrets).catch(async (error) => {
      await keeper.stop()
      throw error
    })
    return {
      ownerUrl: addressOf(socket.folder, ownerRole, secrets.ownerPassword),
      appUrl: addressOf(socket.folder, appRole, secrets.appPassword),
      data: place.data,
      lost: keeper.lost,
      stop: () => keeper.stop().finally(tidy),
    }
  } catch (error) {
    tidy()
    throw error
  }
}

/** After a kill -9 the server's children take a moment to let go of the data. */
async function startPatiently(
  place: DatabaseHome,
  programs: string,
  socket: string,
  password: string,
  durable: boolean,
): Promise<Postmaster> {
  let fault = ''
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const started = await runPostmaster(place, programs, socket, password, durable).catch((error) => {
      if (error.code !== '28P01') throw error
      throw new ClearError(
        `The database in ${place.data} was made with other secrets: put back the secrets.json that lay beside it.`,
      )
    })
    if (typeof started !== 'string') return started
    fault = started
    await wait(250 * (attempt + 1))
  }
  throw new ClearError(
    `The database in ${place.data} does not start (${fault}): see ${place.home}/postgres.log.`,
  )
}

/** Starts the server again when it dies, at most three times within a minute. */
function keepAlive(first: Postmaster, start: () => Promise<Postmaster>) {
  let running = first
  let stopping = false
  let restart: Promise<unknown> = Promise.resolve()
  const deaths: number[] = []
  const lost = new Promise<string>((resolve) => {
    const onExit = () => {
      if (stopping) return
      logEvent('database-died')
      deaths.push(Date.now())
      if (deaths.filter((time) => time > Date.now() - 60_000).length > 3) {
        return resolve(
          'The database died four times within a minute, so the server ends; nothing saved is lost.',
        )
      }
      restart = revive().catch((error) => resolve(`${error.message} The server ends; nothing saved is lost.`))
    }
    const revive = async () => {
      running = await start()
      if (stopping) await running.stop()
      else running.exited.then(onExit)
      logEvent('database-back')
    }
    running.exited.then(onExit)
  })
  const stop = async () => {
    stopping = true
    await restart
    await running.stop()
  }
  return { lost, stop }
}
