import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-rule'

const known = ['김하나', 'hana.kim@example.com']

describe('passwordFault', () => {
  it.each(['correct horse battery', '느린거북이가이긴다는이야기', 'xK9$vLq2#mRt', 'tallest-mountain-4321'])(
    'takes %s',
    (password) => expect(passwordFault(password, known)).toBeNull(),
  )

  it('takes no space at either end, and cuts none off', () => {
    expect(passwordFault('correct horse battery ', known)).toBe('password-space')
    expect(passwordFault('\u00a0correct horse battery', known)).toBe('password-space')
  })

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

  // From the lists of what leaked most often, made to have twelve characters as people do it.
  it.each([
    'password1234',
    'passwordpassword',
    'qwerty123456',
    'qwertyuiop123',
    'iloveyou1234',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'zaq12wsxcde3',
    'qazwsxedcrfv',
    'administrator',
    'letmein12345',
    'abc123abc123',
    'football1234',
    'sunshine1234',
    'princess1234',
    'superman1234',
    'Password123!',
    'P@ssw0rd1234',
    'monkey123456',
    'dragon123456',
    'baseball1234',
    'changeme1234',
    'starwars1234',
    'unbelievable',
    'manchesterunited',
    'christopher1',
    'iloveyouforever',
    'Summer2026!!',
    'a123456789012',
    'dkssudgktpdy',
    'dkssudgktpdy1',
  ])('refuses the common %s', (password) => expect(passwordFault(password, [])).toBe('password-common'))

  it.each([
    'correct horse battery staple',
    'another horse battery',
    'my cat sleeps on the red piano',
    'garden window lemon 42',
    'Xk3!vPq9zL2m',
    '오늘도 커피를 마시고 싶어요',
    '파란 고래가 하늘을 날아',
    '비 오는 날 라면 두 그릇',
    '제주도 귤나무 아래 고양이',
    '겨울-숲길-연필-우산-의자',
  ])('takes the honest %s', (password) => expect(passwordFault(password, [])).toBeNull())
})
