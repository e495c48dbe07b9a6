import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { beforeViewer } from '@/db/before-viewer'
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

  it('limits attempts on an account, also on one that does not exist', async () => {
    const person = await createPerson({ password })
    for (const email of [person.email, `${randomUUID()}@example.test`]) {
      const answers = await fail(limits.account + 1, () => checkPassword(newBrowser(), email, 'wrong'))
      expect(answers.slice(0, -1)).toEqual(Array(limits.account).fill(null))
      expect(answers.at(-1)).toBe('too-many-attempts')
    }
    expect(await checkPassword(newBrowser(), person.email, password)).toBe('too-many-attempts')
  })

  it('lets the owner in from a known browser while strangers try, and anybody when the window has passed', async () => {
    const person = await createPerson({ password })
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, person.id)
    await fail(limits.account + 1, () => checkPassword(newBrowser(), person.email, 'wrong'))
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
    expect(await checkPassword(newBrowser({ device }), person.email, password)).toBe('too-many-attempts')
  })

  it('limits attempts from one address, over all accounts', async () => {
    const address = newBrowser().address ?? ''
    const key = `address:${addressBlock(address)}`
    await owner()`insert into auth.attempt (key, count, since) values (${key}, ${limits.address}, now())`
    const person = await createPerson({ password })
    expect(await checkPassword(newBrowser({ address }), person.email, password)).toBe('too-many-attempts')
    expect(await checkPassword(newBrowser(), person.email, password)).toMatchObject({ personId: person.id })
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, person.id)
    expect(await checkPassword(newBrowser({ address, device }), person.email, password)).toMatchObject({
      personId: person.id,
    })
  })

  it('begins to count anew after a success', async () => {
    const person = await createPerson({ password })
    await fail(limits.account - 1, () => checkPassword(newBrowser(), person.email, 'wrong'))
    await checkPassword(newBrowser(), person.email, password)
    expect(await checkPassword(newBrowser(), person.email, 'wrong')).toBeNull()
  })
})

describe('startSession', () => {
  it('stores the hash alone, and ends the session that the browser had', async () => {
    const person = await createPerson()
    const first = await startSession(newBrowser(), person.id)
    const second = await startSession(newBrowser({ session: hashToken(first.token) }), person.id)
    expect(second.token).not.toBe(first.token)
    const rows = await owner()`select token_hash from auth.session where person_id = ${person.id}`
    expect(rows.map((row) => row.token_hash)).toEqual([hashToken(second.token)])
    expect(await beforeViewer.sessionByHash(second.token)).toBeNull()
    expect(await beforeViewer.sessionByHash(hashToken(second.token))).toMatchObject({ personId: person.id })
  })

  it('takes a browser without address or name', async () => {
    const person = await createPerson()
    await expect(
      startSession(newBrowser({ address: null, userAgent: null }), person.id),
    ).resolves.toBeDefined()
  })
})

describe('hashPassword', () => {
  it('uses argon2id with the parameters that OWASP asks for', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
