import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openDatabase } from '@/scripts/database'
import { openSessions } from '@/scripts/live-sessions'
import { readAs, type Viewer, writeAs } from './client'
import { connect } from './connect'
import { ConnectionPool } from './connection-pool'
import { ask, closePool } from './pool'
import { createPerson, createSession } from './testing/factories'
import { type PgBouncer, startPgBouncer } from './testing/pgbouncer'
import { withProgram } from './testing/programs'

/** Connections to the database, of which the app would keep up to ten: they change hands all the time. */
const size = 3

withProgram('pgbouncer', (program) => {
  let bouncer: PgBouncer
  let url: string
  let viewers: { id: string; viewer: Viewer }[]
  beforeAll(async () => {
    bouncer = await startPgBouncer(program, [inject('appUrl'), inject('ownerUrl')], size)
    url = bouncer.through(inject('appUrl'))
    vi.stubEnv('DATABASE_URL', url)
    viewers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { id } = await createPerson()
        return { id, viewer: (await createSession(id)).viewer }
      }),
    )
  })
  afterAll(async () => {
    await closePool()
    await bouncer?.stop()
  })

  const now = sql`
    select app.viewer() as viewer, current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`
  const bounds = { statement: '30s', lock: '3s', idle: '1min' }

  test('many sessions at once are each themselves, within the bounds of time', async () => {
    const deeds = viewers.flatMap(({ id, viewer }) =>
      Array.from({ length: 15 }, async (_, index) => {
        const act = index % 3 === 0 ? writeAs : readAs
        const found = await act(viewer, async (tx, me) => {
          const [first] = await tx.execute(now)
          await tx.execute(sql`select pg_sleep(0.002)`)
          const [last] = await tx.execute(sql`select app.viewer() as viewer, ${index}::integer as number`)
          return { me: (await me).id, first, last }
        })
        expect(found).toEqual({
          me: id,
          first: { viewer: id, ...bounds },
          last: { viewer: id, number: index },
        })
      }),
    )
    await Promise.all(deeds)
  })

  test('nothing of a viewer is left on the connections', async () => {
    const plain = connect(url, { max: size })
    const left = await Promise.all(
      Array.from(
        { length: 30 },
        () => plain`select current_setting('app.viewer', true) as viewer, pg_sleep(0.002)`,
      ),
    )
    await plain.end()
    expect(new Set(left.map(([row]) => row?.viewer || null))).toEqual(new Set([null]))
  })

  test('what is asked without a viewer has the same bounds', async () => {
    const other = new ConnectionPool(url, { most: 4, waiting: 5_000 })
    const asked = Array.from({ length: 20 }, (_, index) =>
      index % 2
        ? ask<
            [{ limit: string; index: number }]
          >`select current_setting('statement_timeout') as limit, ${index}::integer as index`
        : other.ask<
            [{ limit: string; index: number }]
          >`select current_setting('statement_timeout') as limit, ${index}::integer as index`,
    )
    const found = await Promise.all(asked)
    expect(found.map(([row]) => row)).toEqual(asked.map((_, index) => ({ limit: '30s', index })))
    await other.close()
    const sessions = openSessions(url)
    expect(await sessions.personOf(viewers[0]?.viewer.session ?? '')).toBe(viewers[0]?.id)
    await sessions.close()
  })

  test('servers start at the same time, even with the owner behind it', async () => {
    vi.stubEnv('DATABASE_OWNER_URL', bouncer.through(inject('ownerUrl')))
    const start = () => openDatabase('', {} as never, true)
    await Promise.all([start(), start(), start()])
    const plain = connect(inject('ownerUrl'), { max: 1 })
    const locks =
      await plain`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
    await plain.end()
    expect(locks).toHaveLength(0)
  })
})
