import { describe, expect, test } from 'vitest'
import { oneLine, storableText } from './storable-text'

describe('storableText', () => {
  test.each([
    ['a\0b', 'a\uFFFDb'],
    ['a\uD800b', 'a\uFFFDb'],
    ['a\uDC00', 'a\uFFFD'],
    ['여러\n줄 👩‍💻', '여러\n줄 👩‍💻'],
  ])('of %j', (text, stored) => {
    expect(storableText(text)).toBe(stored)
  })
})

describe('oneLine', () => {
  test.each([
    ['김\n하나', '김 하나'],
    ['a\u2028b\0\uD800c', 'a b c'],
    ['txt.\u202Eexe', 'txt. exe'],
    ['👩‍💻 Ada', '👩‍💻 Ada'],
  ])('of %j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})
