import { expect, test } from 'vitest'
import { nameInput } from './name-input'

const taken = (name: string) => nameInput(60).safeParse(name).success

test.each([
  '',
  '   ',
  '\u3164',
  '\u2800\u2800',
  '\u115F\u1160',
  '\u200B\u2060',
  '\u00AD',
  '\u034F',
  '\uFE0F',
  '\u0301',
])('a name of which nothing can be seen is none: %j', (name) => expect(taken(name)).toBe(false))

test.each(['김하나', 'Ada', '가\u0301', 'ᄀ\u1161', '👩‍💻', '-', '김\u3164하나'])('%j is a name', (name) =>
  expect(taken(name)).toBe(true),
)
