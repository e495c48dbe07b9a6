import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { createResetLink, resetIsOpen } from '@/auth/resets'
import { checkPassword } from '@/auth/sign-in'
import { newBrowser } from '@/auth/testing'
import { beforeViewer } from '@/db/before-viewer'
import { writeAs } from '@/db/client'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { nextRevision } from '@/features/outline/write/mutations/batch'
import { hashToken } from '@/lib/token'
import {
  changePassword,
  createAccount,
  deleteAccount,
  disconnectProvider,
  endAllSessions,
  endSession,
  proofFault,
} from './mutations'
import { findAccount } from './queries'

const password = 'correct horse battery'
const newPassword = 'another horse battery'

describe('createAccount', () => {
  it('refuses an address that is taken, and changes nothing', async () => {
    const person = await createPerson({ password })
    const input = {
      name: '남',
      email: person.email,
      password: newPassword,
      timeZone: 'Asia/Seoul',
      callbackUrl: '/settings',
    } as const
    expect(await createAccount(input, 'ko')).toBeNull()
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ name: person.name })
  })
})

describe('changePassword', () => {
  it('needs the current one, and ends the other sessions', async () => {
    const person = await createPerson({ password })
    const [here, there] = [await createSession(person.id), await createSession(person.id)]
    const wrong = await changePassword(here.viewer, { currentPassword: 'wrong', newPassword })
    expect(wrong).toMatchObject({ ok: false, fieldErrors: { currentPassword: ['wrong-password'] } })
    expect(await changePassword(here.viewer, { newPassword })).toMatchObject({ ok: false })
    expect(await changePassword(here.viewer, { currentPassword: password, newPassword })).toEqual({
      ok: true,
    })
    expect(await beforeViewer.sessionByHash(here.viewer.session)).not.toBeNull()
    expect(await beforeViewer.sessionByHash(there.viewer.session)).toBeNull()
    expect(await checkPassword(newBrowser(), person.email, newPassword)).toMatchObject({
      personId: person.id,
    })
  })

  it('closes links that were mailed before', async () => {
    const person = await createPerson({ password })
    const { viewer } = await createSession(person.id)
    const token = new URL(await createResetLink(person.id)).pathname.split('/').at(-1) ?? ''
    expect(await resetIsOpen(token)).toBe(true)
    expect(await changePassword(viewer, { currentPassword: password, newPassword })).toEqual({ ok: true })
    expect(await resetIsOpen(token)).toBe(false)
  })

  it('refuses one that is the address or the name', async () => {
    const person = await createPerson({ password, email: `gildong.hong.${Date.now()}@example.test` })
    const { viewer } = await createSession(person.id)
    const answer = await changePassword(viewer, { currentPassword: password, newPassword: person.email })
    expect(answer).toMatchObject({ fieldErrors: { newPassword: ['password-common'] } })
  })

  it('sets the first one of somebody who came through a provider', async () => {
    const person = await createPerson()
    const { viewer } = await createSession(person.id)
    expect(await changePassword(viewer, { newPassword })).toEqual({ ok: true })
    expect(await findAccount(viewer)).toMatchObject({ hasPassword: true })
  })
})

describe('disconnectProvider', () => {
  it('keeps the only way in', async () => {
    const person = await createPerson()
    await beforeViewer.addProvider('oidc', person.id, person.id)
    const { viewer } = await createSession(person.id)
    expect(await disconnectProvider(viewer, 'oidc')).toEqual({ ok: false, code: 'last-way-in' })
    await beforeViewer.addProvider('github', person.id, person.id)
    expect(await disconnectProvider(viewer, 'oidc')).toEqual({ ok: true })
    expect(await disconnectProvider(viewer, 'github')).toEqual({ ok: false, code: 'last-way-in' })
  })
})

describe('sessions', () => {
  it('lists and ends only the own ones', async () => {
    const [person, stranger] = await Promise.all([createPerson(), createPerson()])
    const [here, there] = [
      await createSession(person.id),
      await createSession(person.id, 'Firefox/1.0 Linux'),
    ]
    const theirs = await createSession(stranger.id)
    const strangerId = (await findAccount(theirs.viewer))?.sessions[0]?.id ?? ''
    await endSession(here.viewer, strangerId)
    expect(await beforeViewer.sessionByHash(theirs.viewer.session)).not.toBeNull()

    const sessions = (await findAccount(here.viewer))?.sessions ?? []
    expect(sessions.map(({ current, browser }) => [current, browser]).sort()).toEqual([
      [false, 'Firefox · Linux'],
      [true, null],
    ])
    await endSession(here.viewer, sessions.find(({ current }) => !current)?.id ?? '')
    await expect(findAccount(there.viewer)).rejects.toThrow('ended')
    await endAllSessions(here.viewer)
    await expect(findAccount(here.viewer)).rejects.toThrow('ended')
    expect(await beforeViewer.sessionByHash(theirs.viewer.session)).not.toBeNull()
  })
})

describe('without a password', () => {
  it('a sign-in of a moment ago is asked for instead, before a first password and before the end', async () => {
    const person = await createPerson()
    const { viewer } = await createSession(person.id)
    const age = (minutes: number) => owner()`
      update auth.session set created_at = now() - make_interval(mins => ${minutes}) where person_id = ${person.id}`
    await age(16)
    const refused = { ok: false, code: 'sign-in-again' }
    expect(await changePassword(viewer, { newPassword })).toEqual(refused)
    expect(await deleteAccount(viewer, { email: person.email })).toEqual(refused)
    expect(await proofFault(viewer, undefined)).toEqual(refused)
    await age(14)
    expect(await proofFault(viewer, undefined)).toBeNull()
    expect(await deleteAccount(viewer, { email: person.email })).toEqual({ ok: true })
  })
})

describe('a session', () => {
  const last = (id: string, days: number) => owner()`
    update auth.session set seen_at = now() - make_interval(days => ${days}) where person_id = ${id}`

  it('ends after 14 days without use', async () => {
    const person = await createPerson()
    const { viewer } = await createSession(person.id)
    await last(person.id, 15)
    await expect(findAccount(viewer)).rejects.toThrow('ended')
    expect(await beforeViewer.sessionByHash(viewer.session)).toBeNull()
  })

  it('goes on for whoever only reads', async () => {
    const person = await createPerson()
    const { viewer } = await createSession(person.id)
    await last(person.id, 13)
    await findAccount(viewer)
    const age = async () => {
      const [row] =
        await owner()`select now() - seen_at < interval '1 minute' as fresh from auth.session where person_id = ${person.id}`
      return row?.fresh
    }
    await expect.poll(age).toBe(true)
  })

  it('ends on its last day, however much it was used', async () => {
    const person = await createPerson()
    const { viewer } = await createSession(person.id)
    await owner()`update auth.session set expires_at = now() - interval '1 second' where person_id = ${person.id}`
    await expect(findAccount(viewer)).rejects.toThrow('ended')
  })
})

describe('a browser', () => {
  it('is news when others are known, and only the first time', async () => {
    const person = await createPerson()
    expect(await beforeViewer.rememberDevice(hashToken('one'), person.id)).toBe(false)
    expect(await beforeViewer.rememberDevice(hashToken('one'), person.id)).toBe(false)
    expect(await beforeViewer.rememberDevice(hashToken('two'), person.id)).toBe(true)
    expect(await beforeViewer.rememberDevice(hashToken('two'), person.id)).toBe(false)
  })
})

describe('deleteAccount', () => {
  it('asks for the own address and takes every row along', async () => {
    const person = await createPerson({ password })
    const { viewer } = await createSession(person.id)
    await beforeViewer.addProvider('oidc', person.id, person.id)
    await changePassword(viewer, { currentPassword: 'wrong', newPassword })
    expect(
      await deleteAccount(viewer, { email: 'somebody@example.test', currentPassword: password }),
    ).toMatchObject({ ok: false })
    expect(await deleteAccount(viewer, { email: person.email })).toMatchObject({
      fieldErrors: { currentPassword: ['wrong-password'] },
    })
    expect(await deleteAccount(viewer, { email: person.email, currentPassword: password })).toEqual({
      ok: true,
    })
    expect(await rowsOf(person.id)).toEqual([])
    expect(await owner()`select key from auth.attempt where key like ${`%${person.id}`}`).toHaveLength(0)
  })

  it('waits for what another tab is saving, and neither fails', async () => {
    const person = await createPerson({ password })
    const { viewer } = await createSession(person.id)
    let deletion: Promise<unknown> = Promise.resolve()
    const saving = writeAs(viewer, async (tx, me) => {
      await nextRevision(tx, person.id)
      deletion = deleteAccount(viewer, { email: person.email, currentPassword: password })
      await waitForLock()
      return applyWithin(tx, me, person.id, [analysisOperation()])
    })
    expect(await saving).toMatchObject({ ok: true })
    expect(await deletion).toEqual({ ok: true })
    expect(await rowsOf(person.id)).toEqual([])
  })
})

function analysisOperation() {
  return { kind: 'analysis', id: newId(), analysis: newId(), position: 'a0', current: false } as const
}

/** Until somebody waits for a lock in this database. */
async function waitForLock(): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    const waiting = await owner()`select 1 from pg_locks where not granted`
    if (waiting.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Nobody waits.')
}

/** Tables, of whatever schema, that still have a row with this person's id in some uuid column. */
async function rowsOf(personId: string): Promise<string[]> {
  const columns = await owner()`
    select c.table_schema as schema, c.table_name as name, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.data_type = 'uuid' and c.table_schema in ('public', 'auth') and t.table_type = 'BASE TABLE'`
  const found = await Promise.all(
    columns.map(async ({ schema, name, column }) => {
      const sql = owner()
      const rows =
        await sql`select 1 from ${sql(schema)}.${sql(name)} where ${sql(column)} = ${personId} limit 1`
      return rows.length > 0 ? `${schema}.${name}.${column}` : ''
    }),
  )
  return found.filter(Boolean)
}
