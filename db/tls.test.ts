import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { openDatabase } from '@/scripts/database'
import { connect } from './connect'
import { withProgram } from './testing/programs'
import { makeCertificates, startTlsPostgres, type TlsPostgres } from './testing/tls-postgres'
import { openWire } from './testing/wire'

withProgram('openssl', (openssl) => {
  let certificates: string
  let writable: TlsPostgres
  let readOnly: TlsPostgres
  let silent: Server
  beforeAll(async () => {
    certificates = makeCertificates(openssl)
    ;[writable, readOnly] = await Promise.all([
      startTlsPostgres(certificates, {}, passwords),
      startTlsPostgres(certificates, { default_transaction_read_only: 'on' }, passwords),
    ])
    silent = createServer(() => {}).listen(0, '127.0.0.1')
  })
  afterAll(async () => {
    await Promise.all([writable?.stop(), readOnly?.stop()])
    silent?.close()
    rmSync(certificates, { recursive: true, force: true })
  })

  const passwords = { app: 'of the app, 100 % /@:', owner: 'of the owner' }
  const address = (hosts: string, query: string, role: 'app' | 'owner' = 'app') =>
    `postgres://${writable.credentials[role]}@${hosts}/career_goal?${query}`
  const at = (host: string) => `${host}:${writable.port}`
  const ca = () => `sslrootcert=${encodeURIComponent(`${certificates}/ca.crt`)}`

  /** Where a connection comes out, and how. */
  async function opened(url: string) {
    const sql = connect(url, { max: 1 })
    try {
      const [row] = await sql`
        select s.ssl, s.client_dn as client, current_setting('port')::integer as port
        from pg_stat_ssl s
        where s.pid = pg_backend_pid()`
      return row
    } finally {
      await sql.end({ timeout: 0 })
    }
  }

  describe('sslmode', () => {
    test.each([
      ['disable', 'localhost', false],
      ['prefer', 'localhost', true],
      ['require', 'localhost', true],
      ['require', '[::1]', true],
    ])('%s at %s', async (mode, host, ssl) => {
      expect(await opened(address(at(host), `sslmode=${mode}`))).toMatchObject({ ssl })
    })

    test.each([
      ['require', '[::1]'],
      ['verify-ca', '[::1]'],
      ['verify-full', 'localhost'],
      ['verify-full', '127.0.0.1'],
    ])('%s at %s with the certificate of the CA', async (mode, host) => {
      expect(await opened(address(at(host), `sslmode=${mode}&${ca()}`))).toMatchObject({ ssl: true })
    })

    test.each([
      [
        'another name',
        () => address(at('[::1]'), `sslmode=verify-full&${ca()}`),
        /does not match certificate/,
      ],
      ['an unknown CA', () => address(at('localhost'), 'sslmode=verify-full'), /certificate/],
      [
        'a server of another CA',
        () => address(at('localhost'), `sslmode=verify-ca&sslrootcert=${certificates}/other`),
        /cannot be read/,
      ],
    ])('%s is refused', async (_, url, reason) => {
      await expect(opened(url()).catch((error) => Promise.reject(error))).rejects.toThrow(reason)
    })

    test('a server without TLS is refused when it must have it, and taken when it may', async () => {
      const wire = await openWire(inject('appUrl'))
      try {
        await expect(opened(`${wire.url}?sslmode=require`)).rejects.toThrow(/does not speak TLS/)
        expect(await opened(`${wire.url}?sslmode=prefer`)).toMatchObject({ ssl: false })
      } finally {
        await wire.close()
      }
    })

    test('a certificate of the role’s own is shown', async () => {
      const own = `sslcert=${certificates}/client.crt&sslkey=${certificates}/client.key`
      const found = await opened(address(at('localhost'), `sslmode=verify-full&${ca()}&${own}`))
      expect(found).toMatchObject({ client: '/CN=career_goal_app' })
    })
  })

  describe('several hosts', () => {
    const silentPort = () => (silent.address() as { port: number }).port
    const to = (...ports: number[]) => ports.map((port) => `localhost:${port}`).join(',')

    test('the first that answers is taken: not one that is closed, nor one that is silent', async () => {
      const url = address(to(1, silentPort(), readOnly.port, writable.port), 'connect_timeout=1')
      expect(await opened(url)).toMatchObject({ port: readOnly.port })
    })

    test('one that takes no writes is passed over', async () => {
      const url = address(
        to(readOnly.port, writable.port),
        `target_session_attrs=read-write&sslmode=verify-full&${ca()}`,
      )
      expect(await opened(url)).toMatchObject({ port: writable.port, ssl: true })
    })

    test('when none will do, that is said', async () => {
      const url = address(to(readOnly.port), 'target_session_attrs=read-write')
      await expect(opened(url)).rejects.toThrow('none of its hosts takes writes')
      await expect(opened(address(to(1, 2), ''))).rejects.toThrow(/ECONNREFUSED/)
    })
  })

  test('a database is opened, migrated and kept by such addresses', async () => {
    const query = `target_session_attrs=read-write&sslmode=verify-full&${ca()}`
    const hosts = `localhost:${readOnly.port},127.0.0.1:${writable.port}`
    vi.stubEnv('DATABASE_URL', address(hosts, query))
    vi.stubEnv('DATABASE_OWNER_URL', address(hosts, query, 'owner'))
    const database = await openDatabase('', {} as never, false)
    expect(database.place).toBe(`${hosts}/career_goal`)
    vi.stubEnv('DATABASE_URL', address(hosts.split(',')[0] ?? '', query))
    await expect(openDatabase('', {} as never, false)).rejects.toThrow(
      /^DATABASE_URL \(localhost:\d+\/career_goal\) cannot be opened: none of its hosts takes writes\.$/,
    )
  })
})
