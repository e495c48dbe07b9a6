import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@/lib/host/ports'
import { connect } from '../connect'
import { findBinaries } from '../embedded/binaries'
import { chooseHome } from '../embedded/home'
import { startPostgres } from '../embedded/launch'
import { appRole, ownerRole } from '../embedded/roles'
import { scratchFolder } from '../embedded/scratch'
import { asUser, databaseUser } from '../embedded/system-user'

/** A server that speaks TLS; `address` makes the one of a role, at a host such as `localhost`. */
export type TlsPostgres = {
  port: number
  credentials: { app: string; owner: string }
  stop(): Promise<void>
}

/** A folder with the certificates of a CA, of `localhost` and 127.0.0.1, and of the app's role. */
export function makeCertificates(openssl: string): string {
  const folder = scratchFolder()
  const run = (...args: string[]) => execFileSync(openssl, args, { cwd: folder, stdio: 'pipe' })
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  run('req', '-x509', ...fresh, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Test CA')
  for (const [name, subject] of [
    ['server', '/CN=localhost'],
    ['client', `/CN=${appRole}`],
  ] as const) {
    run('req', ...fresh.slice(0, 5), '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject)
    writeFileSync(path.join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n')
    const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
    run('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...signed)
  }
  return folder
}

/** @param settings of PostgreSQL, besides those of TLS @param certificates as makeCertificates made them */
export async function startTlsPostgres(
  certificates: string,
  settings: Record<string, string> = {},
  passwords = { app: fresh(), owner: fresh() },
): Promise<TlsPostgres> {
  const folder = scratchFolder()
  const secrets = {
    AUTH_SECRET: fresh(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fresh(),
    postgresPassword: fresh(),
  }
  const first = await startPostgres(
    folder,
    { ...secrets, ownerPassword: passwords.owner, appPassword: passwords.app },
    false,
  )
  await first.stop()
  const user = databaseUser()
  const owned = path.join(folder, 'tls')
  cpSync(certificates, owned, { recursive: true })
  for (const file of ['', ...readdirSync(owned)].map((name) => path.join(owned, name))) {
    chmodSync(file, file === owned ? 0o700 : 0o600)
    if (user) chownSync(file, user.uid, user.gid)
  }
  const sockets = path.join(folder, 'sockets')
  mkdirSync(sockets)
  chmodSync(sockets, 0o777)
  const port = await freePort()
  const values = {
    ...{ port, listen_addresses: '127.0.0.1,::1', unix_socket_directories: sockets, fsync: 'off' },
    ...{ ssl: 'on', ssl_cert_file: `${owned}/server.crt`, ssl_key_file: `${owned}/server.key` },
    ...{ ssl_ca_file: `${owned}/ca.crt`, ...settings },
  }
  const args = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const programs = findBinaries(user, chooseHome(folder).home, process.env.POSTGRES_PACK)
  const server = spawn(path.join(programs.folder, 'postgres'), ['-D', first.data, ...args], {
    ...asUser(user),
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const credentials = {
    app: `${appRole}:${encodeURIComponent(passwords.app)}`,
    owner: `${ownerRole}:${encodeURIComponent(passwords.owner)}`,
  }
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await answers(`postgres://${credentials.app}@127.0.0.1:${port}/career_goal`).catch(async (error) => {
    await stop()
    throw error
  })
  return { port, credentials, stop }
}

const fresh = () => randomBytes(32).toString('base64')

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
