import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './field-errors'

const shape = z.object({
  named: z.string().refine(() => false, 'password-common'),
  empty: z.string().min(1),
  short: z.string().min(3),
  long: z.string().max(1),
  email: z.email(),
  kind: z.enum(['a', 'b']),
})

describe('fieldErrors', () => {
  it('speaks in keys of the messages only', () => {
    const given = { named: 'x', empty: '', short: 'x', long: 'xx', email: 'x', kind: 'c' }
    const { error } = shape.safeParse(given)
    expect(error && fieldErrors(error)).toEqual({
      named: ['password-common'],
      empty: ['required'],
      short: ['too-short'],
      long: ['too-long'],
      email: ['email'],
      kind: ['invalid'],
    })
  })
})
