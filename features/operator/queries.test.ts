import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { closePool } from '@/db/pool'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { newToken } from '@/lib/token'
import { operate } from './mutations'
import { findOperated, findOperation } from './queries'
import { accountsOnPage } from './rules/pages'

const people: string[] = []
/** Part of the addresses of this file's people, so that nobody else's are found. */
const mark = randomUUID().slice(0, 8)
let operator: { id: string; viewer: Viewer }
let stranger: Viewer

async function somebody(
  email = `${randomUUID()}@${mark}.test`,
): Promise<{ id: string; email: string; viewer: Viewer }> {
  const { id } = await createPerson({ email, name: '숨은 이름' })
  people.push(id)
  return { id, email, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', newToken())
  operator = await somebody()
  await owner()`update auth.account set operator_since = now() where person_id = ${operator.id}`
  stranger = (await somebody()).viewer
})
afterAll(async () => {
  vi.unstubAllEnvs()
  for (const id of people) await deletePerson(id)
  await closePool()
})

const list = (letters: string, page = 1) => findOperation(operator.viewer, { letters, page })

test('accounts are found by letters of their addresses, page by page, and without a name', async () => {
  for (let i = 0; i < accountsOnPage; i += 1) await somebody()
  const [first, second] = [await list(mark.toUpperCase()), await list(mark, 2)]
  expect(first).toMatchObject({ found: accountsOnPage + 2, page: 1, pages: 2 })
  expect(first?.accounts).toHaveLength(accountsOnPage)
  expect(second?.accounts).toHaveLength(2)
  expect(await list(mark, 9)).toMatchObject({ page: 1, found: accountsOnPage + 2 })
  expect(await list('%_')).toMatchObject({ found: 0, accounts: [] })
  expect(JSON.stringify([first?.accounts, first?.figures])).not.toContain('숨은')
})

test('who is no operator finds nothing, and gets nothing done', async () => {
  const { id } = await somebody()
  expect(await findOperation(stranger, { letters: '', page: 1 })).toBeNull()
  expect(await findOperated(stranger, id)).toBeNull()
  expect(await operate(stranger, { person: id, deed: 'disable' })).toEqual({ ok: false, code: 'not-found' })
  expect(await findOperated(operator.viewer, randomUUID())).toBeNull()
  expect(await findOperated(operator.viewer, 'no id')).toBeNull()
})

test('what is done to an account is shown with it, and nothing is done to one’s own', async () => {
  const { id, email } = await somebody()
  const own = { ok: false, code: 'operator-self' }
  for (const deed of ['disable', 'end-sessions', 'delete'] as const)
    expect(await operate(operator.viewer, { person: operator.id, deed, typed: email })).toEqual(own)
  expect(await operate(operator.viewer, { person: id, deed: 'enable' })).toEqual({
    ok: false,
    code: 'operator-already',
  })
  expect(await operate(operator.viewer, { person: id, deed: 'disable' })).toEqual({ ok: true })
  const found = await findOperated(operator.viewer, id)
  expect(found?.account).toMatchObject({ email, sessions: 0, disabled: true, hasPassword: false })
  expect(found?.deeds).toMatchObject([{ kind: 'disable', actor: { id: operator.id }, person: { id, email } }])
  expect(await operate(operator.viewer, { person: id, deed: 'delete', typed: 'a@b.test' })).toEqual({
    ok: false,
    code: 'invalid',
    fieldErrors: { typed: ['operator-other-email'] },
  })
  expect(await operate(operator.viewer, { person: id, deed: 'delete', typed: email })).toEqual({ ok: true })
  expect(await findOperated(operator.viewer, id)).toBeNull()
  const [last] = (await list(mark))?.deeds.filter(({ person }) => person?.id === id) ?? []
  expect(last).toMatchObject({ kind: 'delete', person: { id, email: null } })
})
