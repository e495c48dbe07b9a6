import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, finderOf, findIn } from './find'

test.each([
  ['Redis 캐싱', 'redis', { start: 0, end: 5 }],
  ['결제 시스템', ' 시스 ', { start: 3, end: 5 }],
  ['İstanbul REDIS', 'redis', { start: 9, end: 14 }],
  ['결제', '정산', null],
  ['가: 결제 시스템'.normalize('NFD'), '시스', { start: 10, end: 14 }],
  ['결제 시스템', '시스'.normalize('NFD'), { start: 3, end: 5 }],
  ['Cafe\u0301 결제', '결제', { start: 6, end: 8 }],
  ['결제', '  ', null],
  ['C++ (a.b)', 'c++', { start: 0, end: 3 }],
  ['aXb', 'a.b', null],
  ['\\d', '\\d', { start: 0, end: 2 }],
])('%s holds %s at %o', (text, words, match) => {
  expect(findIn(text, words)).toEqual(match)
})

test.each([
  ['재고 동시성 제어', '제어 재고', '재고|제어'],
  ['재고 동시성 제어', '재고 배포', null],
  ['재고 동시성', 'ㅈㄱ', '재고'],
  ['재고 동시성', 'ㅈㄱ ㄷㅅㅅ', '재고|동시성'],
  ['재고 동시성', 'ㅈㄱㄷㅅㅅ', '재고 동시성'],
  ['재고 동시성', '재고동시', '재고 동시'],
  ['각종 소스', 'ㄳ', null],
  ['가상 화면', 'ㄳ', '가상'],
  ['캐시 Redis', 'ㅋㅅ red', '캐시|Red'],
  ['까닭', 'ㄱㄷ', null],
  ['까닭', 'ㄲㄷ', '까닭'],
])('%s holds %s as %s', (text, words, found) => {
  const places = finderOf(words)?.(text)
  expect(places?.map(({ start, end }) => text.slice(start, end)).join('|') ?? null).toBe(found)
})

test.each([
  ['재고', ['ㅈ', '재', '잭', '재고']],
  ['재고', ['재ㄱ']],
  ['과제', ['ㄱ', '고', '과', '괒', '과제']],
  ['값싼', ['갑', '값', '값ㅆ', '값싸', '값싼']],
  ['달걀', ['닭', '달ㄱ', '달갸', '달걀']],
  ['의뢰', ['으', '의', '읠', '의로', '의뢰']],
  ['앉기', ['안', '앉', '앉ㄱ', '앉기']],
])('%s is found in the middle of typing it: %o', (text, typed) => {
  for (const words of typed) expect(findIn(text, words), words).toMatchObject({ start: 0 })
})

test('a syllable is another than the one it resembles, unless it is typed just now', () => {
  expect(findIn('제고', '재고')).toBeNull()
  expect(findIn('잭고', '재고')).toBeNull()
  expect(findIn('제', '재')).toBeNull()
})

const korean = fc.string({ unit: fc.constantFrom(...'가각값과의닭힣ㄱㄳaZ .*('), maxLength: 12 })

test('composed and decomposed letters are the same, in a text and in what is looked for', () => {
  fc.assert(
    fc.property(korean, korean, (text, words) => {
      const plain = finderOf(words)?.(text)
      const split = text.normalize('NFD')
      expect(finderOf(words.normalize('NFD'))?.(text)).toEqual(plain)
      const found = finderOf(words)?.(split)
      expect(found?.map(({ start, end }) => split.slice(start, end).normalize('NFC'))).toEqual(
        plain?.map(({ start, end }) => text.slice(start, end)),
      )
    }),
  )
})

test('every part of a text is found in it, whatever letters it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
      const part = text.slice(from % (text.length + 1)).slice(0, length % 90)
      if (
        !/\p{Cs}/u.test(part) &&
        part.normalize('NFC').trim() !== '' &&
        text.normalize('NFC').includes(part)
      ) {
        expect(findIn(text, part)).not.toBeNull()
      }
    }),
  )
})

test('an excerpt shows what was found, however long the text', () => {
  const text = `${'x'.repeat(100)}found${'y'.repeat(200)}`
  const { before, found, after } = excerpt(text, { start: 100, end: 105 })
  expect([before.length, found, after.length]).toEqual([25, 'found', 81])
})
