import { describe, expect, it } from 'vitest'
import { primaryOf } from './providers'

describe('what GitHub tells of addresses', () => {
  const address = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified })

  it('counts the primary one, once it is verified', () => {
    expect(primaryOf([address('a@example.test', false, true), address('b@example.test', true, true)])).toBe(
      'b@example.test',
    )
    expect(
      primaryOf([address('a@example.test', false, true), address('b@example.test', true, false)]),
    ).toBeUndefined()
    expect(primaryOf([])).toBeUndefined()
  })
})
