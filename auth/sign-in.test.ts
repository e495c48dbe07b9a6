import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { beforeViewer } from '@/db/before-viewer'
import { isBusy } from '@/db/busy'
import { createPerson, owner } from '@/db/testing/factories'
import { hashToken, newToken } from '@/lib/token'
import { limits } from './attempts'
import { addressBlock } from './client-address'
import { hashPassword } from './passwords'
import { checkPassword, startSession } from './sign-in'
import { newBrowser } from './testing'

const password = 'correct horse battery'

async function fail(times: number, attempt: () => Promise<unknown>) {
  const answers = []
  for (let i = 0; i < times; i++) answers.push(await attempt())
  return answers
}

const waitOf = (answer: unknown) => (answer as { wait?: number } | null)?.wait ?? 0

describe('checkPassword', () => {
  it('knows the right password, however its characters are composed', async () => {
    const person = await createPerson({ password: '한글 비밀번호 열두 글자'.normalize('NFC') })
    const answer = await checkPassword(newBrowser(), person.email, '한글 비밀번호 열두 글자'.normalize('NFD'))
    expect(answer).toMatchObject({ personId: person.id })
  })

  it('answers a wrong password, an unknown address and an account without password alike', async () => {
    const withPassword = await createPerson({ password })
    const without = await createPerson()
    for (const email of [withPassword.email, without.email, `${randomUUID()}@example.test`]) {
      expect(await checkPassword(newBrowser(), email, 'wrong horse battery')).toBeNull()
    }
    expect(await checkPassword(newBrowser(), without.email, '')).toBeNull()
  })

  it('limits attempts on an account from one address, also on one that does not exist, and says how long', async () => {
    const person = await createPerson({ password })
    for (const email of [person.email, `${randomUUID()}@example.test`]) {
      const browser = newBrowser()
      const answers = await fail(limits.pair + 1, () => checkPassword(browser, email, 'wrong'))
      expect(answers.slice(0, -1)).toEqual(Array(limits.pair).fill(null))
      expect(waitOf(answers.at(-1))).toBeGreaterThan(14 * 60)
      expect(waitOf(answers.at(-1))).toBeLessThanOrEqual(15 * 60)
      expect(waitOf(await checkPassword(browser, email, password))).toBeGreaterThan(0)
    }
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ personId: person.id })
  })

  it('limits attempts on an account from all addresses', async () => {
    const person = await createPerson({ password })
    await fail(limits.account, () => checkPassword(newBrowser(), person.email, 'wrong'))
    expect(waitOf(await checkPassword(newBrowser(), person.email, password))).toBeGreaterThan(0)
  })

  it('counts nothing against an account that its address has used up already', async () => {
    const person = await createPerson({ password })
    const browser = newBrowser()
    await fail(limits.account + 5, () => checkPassword(browser, person.email, 'wrong'))
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ personId: person.id })
  })

  it('lets the owner in from a known browser while strangers try, and anybody when the window has passed', async () => {
    const person = await createPerson({ password })
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, person.id)
    await fail(limits.account + 1, () => checkPassword(newBrowser(), person.email, 'wrong'))
    expect(waitOf(await checkPassword(newBrowser(), person.email, password))).toBeGreaterThan(0)
    expect(await checkPassword(newBrowser({ device }), person.email, password)).toMatchObject({
      personId: person.id,
    })
    await owner()`update auth.attempt set since = since - interval '16 minutes' where key = ${`account:${person.id}`}`
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ personId: person.id })
  })

  it('does not take a browser known to one person as known to another', async () => {
    const [stranger, person] = await Promise.all([createPerson({ password }), createPerson({ password })])
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, stranger.id)
    await fail(limits.account + 1, () => checkPassword(newBrowser({ device }), person.email, 'wrong'))
    expect(waitOf(await checkPassword(newBrowser({ device }), person.email, password))).toBeGreaterThan(0)
  })

  it('shuts nobody out behind the address of an office in which others mistype', async () => {
    const address = newBrowser().address ?? ''
    const [person, clumsy] = await Promise.all([createPerson({ password }), createPerson({ password })])
    await fail(52, () => checkPassword(newBrowser({ address }), clumsy.email, 'wrong'))
    expect(await checkPassword(newBrowser({ address }), person.email, password)).toMatchObject({
      personId: person.id,
    })
  })

  it('lets an address that tries account after account wait, but not whoever is known there', async () => {
    const address = newBrowser().address ?? ''
    const key = `tried:${addressBlock(address)}`
    await owner()`insert into auth.attempt (key, count, since) values (${key}, ${limits.tried}, now())`
    const person = await createPerson({ password })
    for (const _ of [1, 2]) {
      expect(waitOf(await checkPassword(newBrowser({ address }), person.email, password))).toBeGreaterThan(0)
    }
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ personId: person.id })
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, person.id)
    expect(await checkPassword(newBrowser({ address, device }), person.email, password)).toMatchObject({
      personId: person.id,
    })
  })

  it('takes nobody who gets in for somebody who tries', async () => {
    const address = newBrowser().address ?? ''
    const person = await createPerson({ password })
    await checkPassword(newBrowser({ address }), person.email, 'wrong')
    await checkPassword(newBrowser({ address }), person.email, password)
    const [row] =
      await owner()`select count from auth.attempt where key = ${`tried:${addressBlock(address)}`}`
    expect(row?.count).toBe(0)
  })

  it('begins to count anew after a success', async () => {
    const person = await createPerson({ password })
    const browser = newBrowser()
    await fail(limits.pair - 1, () => checkPassword(browser, person.email, 'wrong'))
    await checkPassword(browser, person.email, password)
    expect(await checkPassword(browser, person.email, 'wrong')).toBeNull()
  })
})

describe('startSession', () => {
  it('stores the hash alone, and ends the session that the browser had', async () => {
    const person = await createPerson()
    const begin = async (session: string | null) =>
      (await startSession(newBrowser({ session }), person.id, null))?.token ?? ''
    const first = await begin(null)
    const second = await begin(hashToken(first))
    expect(second).not.toBe(first)
    const rows = await owner()`select token_hash from auth.session where person_id = ${person.id}`
    expect(rows.map((row) => row.token_hash)).toEqual([hashToken(second)])
    expect(await beforeViewer.sessionByHash(second)).toBeNull()
    expect(await beforeViewer.sessionByHash(hashToken(second))).toMatchObject({ personId: person.id })
  })

  it('begins none by a password that was reset since it was checked', async () => {
    const person = await createPerson({ password })
    const checked = await checkPassword(newBrowser(), person.email, password)
    const proven = checked && 'passwordHash' in checked ? checked.passwordHash : ''
    expect(await startSession(newBrowser(), person.id, proven)).not.toBeNull()
    await owner()`update auth.account set password_hash = 'another' where person_id = ${person.id}`
    expect(await startSession(newBrowser(), person.id, proven)).toBeNull()
  })

  it('takes a browser without address or name', async () => {
    const person = await createPerson()
    await expect(
      startSession(newBrowser({ address: null, userAgent: null }), person.id, null),
    ).resolves.toBeDefined()
  })
})

describe('hashPassword', () => {
  it('uses argon2id with the parameters that OWASP asks for', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is computed for so many at a time, and the next are told at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword(password)))
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toHaveLength(28)
    expect(refused.every(isBusy)).toBe(true)
    expect(await hashPassword(password)).toMatch(/^\$argon2id/)
  })
})
