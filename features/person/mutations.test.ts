import { describe, expect, it } from 'vitest'
import { createPerson, createSession } from '@/db/testing/factories'
import { findAccount } from '../account/queries'
import { updatePerson } from './mutations'
import { personInput } from './schema'

describe('updatePerson', () => {
  it('changes the own name, language and time zone, and nobody else', async () => {
    const [person, other] = await Promise.all([createPerson(), createPerson()])
    const [mine, theirs] = [await createSession(person.id), await createSession(other.id)]
    await updatePerson(mine.viewer, { name: '한별', locale: 'en', timeZone: 'Europe/Berlin' })
    const me = {
      id: person.id,
      name: '한별',
      locale: 'en',
      timeZone: 'Europe/Berlin',
      waiting: 0,
      teamsWaiting: 0,
      mayOpen: true,
    }
    expect((await findAccount(mine.viewer))?.me).toEqual(me)
    expect((await findAccount(theirs.viewer))?.me).toMatchObject({ name: other.name, locale: 'ko' })
  })
})

describe('personInput', () => {
  it('takes existing time zones only', () => {
    const given = { name: ' 한별 ', locale: 'ko', timeZone: 'Asia/Seoul' }
    expect(personInput.parse(given)).toEqual({ ...given, name: '한별' })
    expect(personInput.safeParse({ ...given, timeZone: 'Mars/Olympus' }).success).toBe(false)
    expect(personInput.safeParse({ ...given, name: '  ' }).success).toBe(false)
  })
})
