import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@/lib/host/ports'
import { connect } from '../connect'
import { scratchFolder } from '../embedded/scratch'
import { asUser, databaseUser } from '../embedded/system-user'
import { openWire } from './wire'

/** A PgBouncer in transaction mode before a database; `through` makes the address of the same role there. */
export type PgBouncer = { through(url: string): string; stop(): Promise<void> }

/**
 * @param program where PgBouncer is @param urls of the roles that may come through
 * @param size how many connections it keeps to the database for each role
 */
export async function startPgBouncer(program: string, urls: string[], size: number): Promise<PgBouncer> {
  const [folder, user, port] = [scratchFolder(), databaseUser(), await freePort()]
  // By TCP, because it takes the comma in the name of our socket's folder for the end of a host.
  const wire = await openWire(urls[0] ?? '')
  const roles = urls.map((url) => new URL(url))
  const line = ({ username, password }: URL) => `"${username}" "${decodeURIComponent(password)}"`
  const users = path.join(folder, 'users.txt')
  writeFileSync(users, `${roles.map(line).join('\n')}\n`, { mode: 0o600 })
  const settings = path.join(folder, 'pgbouncer.ini')
  writeFileSync(
    settings,
    `[databases]
* = host=127.0.0.1 port=${new URL(wire.url).port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 200
`,
  )
  for (const file of [users, settings]) if (user) chownSync(file, user.uid, user.gid)
  const bouncer = spawn(program, ['--quiet', settings], { ...asUser(user), stdio: 'ignore' })
  const ended = once(bouncer, 'exit')
  const through = (url: string) => {
    const { username, password, pathname } = new URL(url)
    return `postgres://${username}:${password}@127.0.0.1:${port}${pathname}?pgbouncer=true`
  }
  const stop = async () => {
    bouncer.kill('SIGKILL')
    await ended
    await wire.close()
    rmSync(folder, { recursive: true, force: true })
  }
  await answers(through(urls[0] ?? '')).catch((error) => stop().then(() => Promise.reject(error)))
  return { through, stop }
}

async function answers(address: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const sql = connect(address, { max: 1 })
    try {
      await sql`select 1`
      return
    } catch (error) {
      if (attempt === 100) throw error
      await wait(50)
    } finally {
      await sql.end({ timeout: 0 })
    }
  }
}
