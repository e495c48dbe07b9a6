import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-rule'

const known = ['김하나', 'hana.kim@example.com']

describe('passwordFault', () => {
  it.each(['correct horse battery', '느린거북이가이긴다는이야기', 'xK9$vLq2#mRt', 'tallest-mountain-4321'])(
    'takes %s',
    (password) => expect(passwordFault(password, known)).toBeNull(),
  )

  it('asks for twelve characters, counted as people count them', () => {
    expect(passwordFault('짧은비밀번호', known)).toBe('password-short')
    expect(passwordFault('🐢🐢🐢🐢🐢🐢', known)).toBe('password-short')
    expect(passwordFault('a'.repeat(257), known)).toBe('too-long')
  })

  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabcab',
    '123456789012',
    'qwertyuiopqwer',
    'password1234',
    'career-goal!!',
    'CareerGoal2026',
    'hana.kim@example.com',
    'HanaKim-HanaKim',
    '비밀번호비밀번호비밀번호',
  ])('refuses %s', (password) => expect(passwordFault(password, known)).toBe('password-common'))
})
