import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedOffset } from './pieces'
import { readPieces } from './read-pieces'

const read = (text: string) =>
  readPieces(text)
    ?.map((piece) => piece.text)
    .join('') ?? text

describe('what an item reads as', () => {
  test('plain words need no pieces', () => {
    expect(readPieces('재고 동시성 제어: 락, 격리 수준')).toBeNull()
    expect(readPieces('a_b_c 와 2 * 3')).toBeNull()
  })

  test('bold, italics, struck words, code and links', () => {
    expect(readPieces('낙관적 **락**과 *재시도*, ~~끝~~ `DLQ` [메모](/notes) 끝')).toEqual([
      { text: '낙관적 ', at: 0 },
      { text: '락', at: 6, marks: ['strong'] },
      { text: '과 ', at: 9 },
      { text: '재시도', at: 12, marks: ['emphasis'] },
      { text: ', ', at: 16 },
      { text: '끝', at: 20, marks: ['delete'] },
      { text: ' ', at: 23 },
      { text: 'DLQ', at: 25, marks: ['code'] },
      { text: ' ', at: 29 },
      { text: '메모', at: 31, href: '/notes' },
      { text: ' 끝', at: 42 },
    ])
  })

  test('Korean particles may stand right behind closing signs', () => {
    expect(readPieces('**재고(락)**을')?.[0]).toEqual({ text: '재고(락)', at: 2, marks: ['strong'] })
  })

  test('bare addresses are links, and marks lie within one another', () => {
    expect(readPieces('https://example.com/a 보기')?.[0]).toMatchObject({ href: 'https://example.com/a' })
    expect(readPieces('**가 *나***')?.[1]).toEqual({ text: '나', at: 5, marks: ['strong', 'emphasis'] })
  })

  test('signs of blocks are words of the line', () => {
    for (const text of [
      '# 제목',
      '- 줄',
      '1. 줄',
      '> 인용',
      '```',
      '---',
      '    네 칸',
      '[x]: /y',
      '<b>굵게</b>',
    ])
      expect(read(text)).toBe(text)
  })

  test('line breaks and blank lines stay', () => {
    expect(read('**하나**\n\n  둘\n')).toBe('하나\n\n  둘\n')
    expect(read('`한`\n  둘')).toBe('한\n  둘')
  })

  test('scripts are no links', () => {
    for (const url of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'])
      expect(readPieces(`[눌러](${url})`)?.every((piece) => piece.href === undefined)).toBe(true)
  })

  test('no letter is lost, whatever is typed', () => {
    const sign = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '\n',
      ' ',
      '가',
      'b',
      '<',
      '>',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = signs.join('')
        const letters = (words: string) => words.replace(/[^가b]/g, '')
        expect(letters(read(text)).length).toBeGreaterThanOrEqual(
          // Addresses of links are not read.
          letters(text.replace(/\]\([^)]*\)/g, '')).length,
        )
      }),
    )
  })

  test('the place among what is read is found in what was typed', () => {
    const text = '낙관적 **락**과 [메모](/notes) 끝'
    const pieces = readPieces(text)
    for (const word of ['낙관', '락', '과', '메모', '끝']) {
      const at = typedOffset(pieces, text, read(text).indexOf(word))
      expect(
        text
          .slice(at)
          .replace(/^\*+|^\[/, '')
          .startsWith(word),
      ).toBe(true)
    }
    expect(typedOffset(pieces, text, 999)).toBe(text.length)
    expect(typedOffset(null, '하나', 9)).toBe(2)
  })
})
