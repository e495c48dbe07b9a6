import { expect, test } from 'vitest'
import { masked } from './masked'
import { newToken } from './token'

const id = '01a22520-9119-7139-9543-b0d3866c364a'

test('a message loses the tokens and values that it repeats', () => {
  const token = newToken()
  expect(masked(`no route for /reset/${token} and ${token}x`)).toBe('no route for /reset/… and …')
  expect(masked('invalid input syntax for type uuid: "내 비밀"')).toBe(
    'invalid input syntax for type uuid: …',
  )
  expect(masked(`relation "node" does not exist, ${id}`)).toBe(`relation "node" does not exist, ${id}`)
})
