import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { hashToken, newToken } from '@/lib/token'
import { adapterFor } from './adapter'
import { newBrowser } from './testing'

const stranger = () => ({
  id: randomUUID(),
  email: `${randomUUID()}@example.test`,
  name: 'Grace',
  emailVerified: null,
})

describe('adapterFor', () => {
  it('makes a person with language and time zone of the browser, and finds them by provider', async () => {
    const adapter = adapterFor(newBrowser({ locale: 'en', timeZone: 'Europe/Berlin' }))
    const { email, ...rest } = stranger()
    const user = await adapter.createUser({ email, ...rest })
    const account = {
      provider: 'oidc',
      providerAccountId: randomUUID(),
      userId: user.id,
      type: 'oidc',
    } as const
    await adapter.linkAccount(account)
    expect(await adapter.getUserByAccount(account)).toMatchObject({ id: user.id, email, name: 'Grace' })
    const rows = await owner()`select locale, time_zone from public.preference where owner_id = ${user.id}`
    expect(rows[0]).toEqual({ locale: 'en', time_zone: 'Europe/Berlin' })
  })

  it('refuses an address that is taken', async () => {
    const { email } = await createPerson()
    await expect(adapterFor(newBrowser()).createUser({ ...stranger(), email })).rejects.toThrow()
  })

  it('cuts an endless name and survives a missing one', async () => {
    const adapter = adapterFor(newBrowser())
    expect((await adapter.createUser({ ...stranger(), name: '가'.repeat(500) })).name).toHaveLength(60)
    expect((await adapter.createUser({ ...stranger(), name: null })).name).toBe('?')
  })

  it('defuses a name that reads as a link', async () => {
    const { name } = await adapterFor(newBrowser()).createUser({ ...stranger(), name: 'Prize evil.com/x' })
    expect(name).toBe('Prize evil com x')
  })

  it('takes an address as confirmed where the provider says so, and only there', async () => {
    const adapter = adapterFor(newBrowser())
    const confirmed = async (given: { confirmed?: boolean }) => {
      const { id } = await adapter.createUser({ ...stranger(), ...given })
      const [row] =
        await owner()`select email_confirmed_at is not null as done from auth.account where person_id = ${id}`
      return row?.done
    }
    expect([
      await confirmed({ confirmed: true }),
      await confirmed({ confirmed: false }),
      await confirmed({}),
    ]).toEqual([true, false, false])
  })

  it('never connects one provider account to two people', async () => {
    const [one, two] = await Promise.all([createPerson(), createPerson()])
    const adapter = adapterFor(newBrowser())
    const account = { provider: 'oidc', providerAccountId: randomUUID(), type: 'oidc' } as const
    await adapter.linkAccount({ ...account, userId: one.id })
    await expect(adapter.linkAccount({ ...account, userId: two.id })).rejects.toThrow()
  })

  it('shows next-auth a session only while its person is connecting a provider', async () => {
    const person = await createPerson()
    const { token } = await createSession(person.id)
    const session = hashToken(token)
    expect(await adapterFor(newBrowser({ session })).getSessionAndUser(token)).toBeNull()
    const connecting = adapterFor(newBrowser({ session, connecting: true }))
    expect(await connecting.getSessionAndUser(token)).toMatchObject({ user: { id: person.id } })
    expect(await connecting.getSessionAndUser(newToken())).toBeNull()
  })

  it('hashes tokens before they reach the database', async () => {
    const person = await createPerson()
    const adapter = adapterFor(newBrowser())
    const token = newToken()
    await adapter.createSession({ sessionToken: token, userId: person.id, expires: new Date() })
    const stored = () => owner()`select token_hash from auth.session where person_id = ${person.id}`
    expect((await stored()).map((row) => row.token_hash)).toEqual([hashToken(token)])
    await adapter.deleteSession(token)
    expect(await stored()).toHaveLength(0)
  })
})
