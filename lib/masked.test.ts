import { expect, test } from 'vitest'
import { masked, maskedPath } from './masked'
import { newToken } from './token'

const id = '01a22520-9119-7139-9543-b0d3866c364a'

test.each(['reset', 'invitations', 'invitations/team', 'some/page/that/comes/later'])(
  'the path below /%s keeps its token to itself',
  (page) => {
    for (const token of [newToken(), `${newToken()}%22`, 'short', '%EB%82%98', newToken().slice(0, 30)]) {
      const path = maskedPath(`/${page}/${token === 'short' ? 'A1b2' : token}?next=${token}#${token}`)
      expect(path).toBe(`/${page}/…`)
    }
  },
)

test.each([
  '/',
  `/people/${id}/history/2026-11-29`,
  `/people/${id}/gap/${id}/delete`,
  '/api/auth/callback/oidc',
])('the path %s says which page it was', (path) => {
  expect(maskedPath(`${path}?imported=1`)).toBe(path)
})

test('a message loses the tokens and values that it repeats', () => {
  const token = newToken()
  expect(masked(`no route for /reset/${token} and ${token}x`)).toBe('no route for /reset/… and …')
  expect(masked('invalid input syntax for type uuid: "내 비밀"')).toBe(
    'invalid input syntax for type uuid: …',
  )
  expect(masked(`relation "node" does not exist, ${id}`)).toBe(`relation "node" does not exist, ${id}`)
})
