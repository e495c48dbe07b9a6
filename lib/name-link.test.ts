import { describe, expect, it } from 'vitest'
import { hasLink, plainName } from './name-link'

describe('names that carry links', () => {
  it.each([
    'http://evil.example',
    'evil.com',
    '경품 당첨 evil.com/상품',
    'www.evil',
    'ｅｖｉｌ．ｃｏｍ',
    'evil。com',
    '당첨.한국',
    'mailto://x',
    '10.0.0.1',
  ])('sees %s', (name) => {
    expect(hasLink(name)).toBe(true)
    expect(hasLink(plainName(name))).toBe(false)
  })

  it.each([
    '김하나',
    'Ada Lovelace',
    'J. R. R. Tolkien',
    'J.R. Smith',
    'Dr. Kim',
    '김하나 (결제팀)',
    'O’Neil-Park',
    '하나/둘',
  ])('leaves %s alone', (name) => {
    expect(hasLink(name)).toBe(false)
    expect(plainName(name)).toBe(name)
  })
})
