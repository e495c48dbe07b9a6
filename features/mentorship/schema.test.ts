import { describe, expect, it } from 'vitest'
import { newToken } from '@/lib/token'
import { isMentoringNotice, openField } from './rules'
import { acceptanceInput, invitationInput, openingInput } from './schema'

const id = '01890000-0000-7000-8000-000000000001'

describe('forms with ticks', () => {
  it('collect the ticked analyses, and none is a choice too', () => {
    const form = { wanted: 'mentor', email: ' a@example.com ', [openField(id)]: 'on', $ACTION_ID: '' }
    expect(invitationInput.parse(form)).toEqual({ wanted: 'mentor', email: 'a@example.com', opened: [id] })
    expect(openingInput.parse({ mentorship: id })).toEqual({ mentorship: id, opened: [] })
  })

  it('refuse what nobody could tick or type', () => {
    expect(invitationInput.safeParse({ wanted: 'lead' }).success).toBe(false)
    expect(invitationInput.safeParse({ wanted: 'mentee', email: 'nobody' }).success).toBe(false)
    expect(openingInput.safeParse({ mentorship: id, [openField("' or true --")]: 'on' }).success).toBe(false)
    expect(acceptanceInput.safeParse({ token: '../settings' }).success).toBe(false)
    expect(acceptanceInput.safeParse({ token: newToken() }).success).toBe(true)
    expect(acceptanceInput.safeParse(null).success).toBe(false)
  })
})

it('only known notices are shown', () => {
  expect(isMentoringNotice('ended')).toBe(true)
  expect(isMentoringNotice(['ended'])).toBe(false)
  expect(isMentoringNotice('<b>')).toBe(false)
})
