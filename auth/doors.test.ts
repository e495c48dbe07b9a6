import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPerson, owner } from '@/db/testing/factories'
import { readEnv } from '@/lib/env'
import { hashToken, newToken } from '@/lib/token'
import { doorFault, doorsNow, isLetIn } from './doors'

const settings = globalThis as { careerGoalEnv?: ReturnType<typeof readEnv> }

/** The server's environment with other doors; put back after each test. */
function withDoors(doors: Record<string, string>): void {
  settings.careerGoalEnv = readEnv({ ...process.env, AUTH_SECRET: newToken(), ...doors })
}
afterEach(() => {
  settings.careerGoalEnv = undefined
  vi.unstubAllEnvs()
})

async function invitation(): Promise<string> {
  const maker = await createPerson()
  const token = newToken()
  const soon = new Date(Date.now() + 60_000).toISOString()
  const row = { token_hash: hashToken(token), wanted: 'mentee', person_id: maker.id, expires_at: soon }
  await owner()`insert into auth.invitation ${owner()({ ...row, id: maker.id, analyses: [] })}`
  return `/invitations/${token}`
}

describe('doors', () => {
  it('are open on this machine, and to whoever is asked for by the operator', async () => {
    withDoors({ AUTH_URL: 'http://localhost:3000' })
    expect(await doorsNow()).toBe('open')
    withDoors({ AUTH_URL: 'https://career.example.com', SIGN_UP: 'open' })
    expect(await doorFault('a@example.test', '/')).toBeNull()
  })

  it('elsewhere are open to the invited alone, once there is an account', async () => {
    await createPerson()
    withDoors({ AUTH_URL: 'https://career.example.com' })
    expect(await doorsNow()).toBe('invited')
    expect(await doorFault('a@example.test', '/')).toBe('not-invited')
    expect(await doorFault('a@example.test', `/invitations/${newToken()}`)).toBe('not-invited')
    expect(await doorFault('a@example.test', await invitation())).toBeNull()
    expect(await doorFault('a@example.test', `${await invitation()}#123456`)).toBeNull()
  })

  it('stay open where there were accounts before there was a choice', async () => {
    await createPerson()
    let open: unknown
    const undone = owner().begin(async (tx) => {
      await tx`update auth.setting set is_on = true where name = 'open_before'`
      ;[{ open }] = await tx<[{ open: boolean }]>`select auth.is_open_to_all() as open`
      throw new Error('Others may look at it meanwhile.')
    })
    await expect(undone).rejects.toThrow('meanwhile')
    expect(open).toBe(true)
  })

  it('let nobody in who is closed out, whatever they bring', async () => {
    withDoors({ SIGN_UP: 'closed' })
    expect(await doorFault('a@example.test', await invitation())).toBe('sign-up-closed')
    expect(await isLetIn('/')).toBe(false)
  })

  it('let in addresses of the domains that are named, and of no other', async () => {
    withDoors({ SIGN_UP: 'open', SIGN_UP_DOMAINS: 'example.com,example.org' })
    expect(await doorFault('a@Example.com', '/')).toBeNull()
    for (const email of [
      'a@sub.example.com',
      'a@example.com.evil.test',
      'a@notexample.com',
      '',
      'example.com@evil.test',
    ])
      expect(await doorFault(email, '/'), email).toBe('address-not-allowed')
  })
})
