import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from './migrate'
import { createPerson, owner } from './testing/factories'

class RollBack extends Error {}

let app: Sql

beforeAll(() => {
  app = postgres(inject('appUrl'), { max: 1 })
})
afterAll(() => app.end())

const isConfirmed = async (sql: Pick<Sql, 'unsafe'>, id: string) =>
  (await sql.unsafe('select within.is_confirmed($1) as answer', [id]))[0]?.answer

test('an address counts as confirmed once it is, and everybody’s does where no mail is sent', async () => {
  const [confirmed, unconfirmed] = [await createPerson(), await createPerson({ confirmed: false })]
  expect(await isConfirmed(owner(), confirmed.id)).toBe(true)
  expect(await isConfirmed(owner(), unconfirmed.id)).toBe(false)
  await owner()
    .begin(async (tx) => {
      await tx`update auth.setting set is_on = false where name = 'mail'`
      expect(await isConfirmed(tx, unconfirmed.id)).toBe(true)
      await tx`delete from auth.setting`
      expect(await isConfirmed(tx, unconfirmed.id)).toBe(true)
      throw new RollBack()
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) throw error
    })
})

test('no request can say that no mail is sent', async () => {
  for (const statement of [
    "update auth.setting set is_on = false where name = 'mail'",
    'delete from auth.setting',
    "insert into auth.setting values ('mail', false)",
    'update auth.account set email_confirmed_at = now()',
    'select within.is_confirmed(gen_random_uuid())',
  ]) {
    await expect(app.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  }
})

test('only a starting server says whether mail is sent: other commands leave it as it is', async () => {
  await migrate(inject('ownerUrl'), new URL(inject('appUrl')).username)
  expect(await owner()`select name, is_on from auth.setting where name = 'mail'`).toEqual([
    { name: 'mail', is_on: true },
  ])
})
