import { describe, expect, it } from 'vitest'
import { beforeViewer } from '@/db/before-viewer'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { hashToken, newToken } from '@/lib/token'
import { createResetLink, resetIsOpen, spendResetLink } from './resets'
import { checkPassword } from './sign-in'
import { newBrowser } from './testing'

const next = 'another horse battery'
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

describe('a link to choose a new password', () => {
  it('works once, sets the password and takes every other way in', async () => {
    const person = await createPerson({ password: 'correct horse battery' })
    const { viewer } = await createSession(person.id)
    const device = hashToken(newToken())
    await beforeViewer.rememberDevice(device, person.id)
    await beforeViewer.addProvider('oidc', person.id, person.id)
    const token = tokenOf(await createResetLink(person.id))

    expect(await resetIsOpen(token)).toBe(true)
    expect(await spendResetLink(token, next)).toBe(person.id)
    expect(await beforeViewer.sessionByHash(viewer.session)).toBeNull()
    expect(await beforeViewer.knowsDevice(device, person.id)).toBe(false)
    expect(await beforeViewer.accountByProvider('oidc', person.id)).toBeNull()
    expect(await checkPassword(newBrowser(), person.email, next)).toMatchObject({ personId: person.id })
    expect(await checkPassword(newBrowser(), person.email, 'correct horse battery')).toBeNull()

    expect(await resetIsOpen(token)).toBe(false)
    expect(await spendResetLink(token, 'third horse battery')).toBeNull()
    expect(await checkPassword(newBrowser(), person.email, next)).toMatchObject({ personId: person.id })
  })

  it('is spent by one of two who use it at once', async () => {
    const person = await createPerson()
    const token = tokenOf(await createResetLink(person.id))
    const answers = await Promise.all([spendResetLink(token, next), spendResetLink(token, next)])
    expect(answers.filter(Boolean)).toEqual([person.id])
  })

  it('expires, and is replaced by the next one', async () => {
    const person = await createPerson()
    const first = tokenOf(await createResetLink(person.id))
    const second = tokenOf(await createResetLink(person.id))
    expect(await resetIsOpen(first)).toBe(false)
    await owner()`update auth.reset set expires_at = now() - interval '1 second' where person_id = ${person.id}`
    expect(await spendResetLink(second, next)).toBeNull()
  })

  it('is stored as a hash', async () => {
    const person = await createPerson()
    const token = tokenOf(await createResetLink(person.id))
    const rows = await owner()`select token_hash from auth.reset where person_id = ${person.id}`
    expect(rows.map((row) => row.token_hash)).toEqual([hashToken(token)])
  })
})
