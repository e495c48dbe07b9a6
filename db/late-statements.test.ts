import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { readAs, type Tx, writeAs } from './client'
import { TransactionOver } from './line'
import { person } from './schema'
import { createPerson, createSession, deletePerson, owner } from './testing/factories'

const people: string[] = []
afterAll(async () => {
  for (const id of people) await deletePerson(id)
})

async function someone(name: string) {
  const { id } = await createPerson({ name })
  people.push(id)
  return { id, ...(await createSession(id)) }
}

type Seen = { viewer: string | null; transaction: string }
const look = async (tx: Tx): Promise<Seen> => {
  const [row] = await tx.execute<Seen>(
    sql`select app.viewer() as viewer, pg_current_xact_id()::text as transaction`,
  )
  return row as Seen
}
const yields = (times: number) =>
  Array.from({ length: times }).reduce<Promise<void>>((p) => p.then(), Promise.resolve())

test('a branch that goes on after another has failed reaches nobody, neither before nor after the connection is given back', async () => {
  const [a, b] = [await someone('하나'), await someone('둘')]
  const late: Promise<{ seen: Seen[]; first: string; end: unknown }>[] = []
  for (let round = 0; round < 40; round += 1) {
    const ofB: Promise<unknown>[] = []
    const failing = writeAs(a.viewer, async (tx) => {
      const { transaction: first } = await look(tx)
      const goOn = async () => {
        const seen: Seen[] = []
        for (let i = 0; i < 400; i += 1) {
          try {
            // Several at once: some wait in the driver's own queue while the other branch fails.
            seen.push(...(await Promise.all([look(tx), look(tx), look(tx)])))
            await tx.update(person).set({ name: '늦은 말' }).where(eq(person.id, b.id))
          } catch (end) {
            return { seen, first, end }
          }
        }
        return { seen, first, end: null }
      }
      const other = goOn()
      late.push(other)
      const failed = yields(round).then(() =>
        round % 2 ? tx.execute(sql`select 1 / 0`) : Promise.reject(new Error('the other branch')),
      )
      return Promise.all([other, failed])
    })
    for (let i = 0; i < 3; i += 1) ofB.push(readAs(b.viewer, look))
    await expect(failing).rejects.toThrow()
    for (let i = 0; i < 3; i += 1) ofB.push(readAs(b.viewer, look))
    await Promise.all(ofB)
  }
  for (const { seen, first, end } of await Promise.all(late)) {
    expect(end).toBeInstanceOf(Error)
    // Whatever it saw it saw as itself, and in the transaction that was taken back.
    for (const { viewer, transaction } of seen) expect([viewer, transaction]).toEqual([a.id, first])
  }
  const [row] = await owner()`select name from public.person where id = ${b.id}`
  expect(row?.name).toBe('둘')
})

test('whoever keeps the handle of a finished transaction is refused', async () => {
  const a = await someone('하나')
  const kept: Tx[] = []
  await readAs(a.viewer, async (tx) => kept.push(tx))
  await writeAs(a.viewer, async (tx) => kept.push(tx))
  await expect(writeAs(a.viewer, async (tx) => Promise.reject(kept.push(tx)))).rejects.toBe(3)
  for (const tx of kept) {
    const end = await look(tx).catch((error: Error) => error.cause ?? error)
    expect(end).toBeInstanceOf(TransactionOver)
    // Nor is there any other way to the connection.
    const { $client } = tx as unknown as { $client: object }
    expect(Object.keys($client)).toEqual(['options', 'unsafe'])
    expect(typeof $client).toBe('object')
  }
})

test('what was started and not awaited still ends inside the transaction', async () => {
  const a = await someone('하나')
  const started: Promise<Seen>[] = []
  const first = await writeAs(a.viewer, async (tx) => {
    const { transaction } = await look(tx)
    for (let i = 0; i < 5; i += 1) started.push(look(tx))
    await yields(30)
    return transaction
  })
  for (const seen of await Promise.all(started)) expect(seen).toEqual({ viewer: a.id, transaction: first })
})
