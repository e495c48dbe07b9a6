import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { textLimit } from '@/features/outline/model/rules/limits'
import type { Outline } from '@/features/outline/model/rules/outline'
import { pasteLines } from './paste'
import { pastedItems } from './pasted-items'
import { drawn, sketch } from './sketch'

const pasted = (outline: Outline, id: string, at: number, text: string) => {
  const edit = pasteLines(outline, id, at, at, pastedItems(text))
  const result = edit.operations.reduce(applyOperation, outline)
  const caret = result.nodes.find((node) => node.id === edit.caret?.node)
  return { lines: drawn(result), caret: caret?.text.slice(0, edit.caret?.at), result }
}

describe('reading pasted lines', () => {
  test('indentation makes depth, markers and boxes go', () => {
    const items = pastedItems('- a\n  - [ ] b\n\t1. c\n\n  * [x] d\ne')
    expect(items.map(({ depth, text, form, box }) => [depth, text, form, box])).toEqual([
      [0, 'a', 'bullet', null],
      [1, 'b', 'bullet', 'open'],
      [2, 'c', 'ordered', null],
      [1, 'd', 'bullet', 'done'],
      [0, 'e', null, null],
    ])
  })

  test('a dash or a number within a text is text', () => {
    expect(pastedItems('3.5년 차\n-5도\n2024. ').map(({ text }) => text)).toEqual([
      '3.5년 차',
      '-5도',
      '2024. ',
    ])
  })

  test.each([
    ['2023. 3월 입사\n2025. 7월 승진', ['2023. 3월 입사', '2025. 7월 승진']],
    ['125. Two Sum\n200. Islands', ['125. Two Sum', '200. Islands']],
    ['2026. 11월의 기록', ['2026. 11월의 기록']],
    ['- 경력\n  2023. 3월 입사\n  2025. 7월 승진', ['경력\n2023. 3월 입사\n2025. 7월 승진']],
  ])('numbers that do not count stay text: %j', (text, expected) => {
    expect(pastedItems(text).map((item) => item.text)).toEqual(expected)
  })

  test.each([
    ['1. a\n2. b', [1, 2]],
    ['5) a\n6) b', [5, 6]],
    ['1. a\n1. b\n1. c', [1, 1, 1]],
    ['1. a\n   - b\n2. c', [1, null, 2]],
    ['2. a\n\n3. b', [2, 3]],
  ])('numbers that count are those of a list: %j', (text, expected) => {
    expect(pastedItems(text).map(({ number }) => number)).toEqual(expected)
  })

  test.each([
    ['• a\n    ◦ b\n        ▪︎ c\n• d', [0, 1, 2, 0]],
    ['•\ta\no\tb\n§\tc\no\td\n•\te', [0, 1, 2, 1, 0]],
    ['·\ta\n·\tb', [0, 0]],
    ['⁃ a\n⁃ b', [0, 0]],
    ['- a\n* b\n+ c', [0, 0, 0]],
  ])('the signs of other programs are lists, nested by indentation or by sign: %j', (text, expected) => {
    const items = pastedItems(text)
    expect(items.map(({ depth }) => depth)).toEqual(expected)
    expect(items.map((item) => item.text).join('')).toBe('abcde'.slice(0, items.length))
    expect(items.every(({ form }) => form === 'bullet')).toBe(true)
  })

  test('a letter stays a letter where no tab follows', () => {
    expect(pastedItems('o 형태소\nØ 100').map(({ text }) => text)).toEqual(['o 형태소', 'Ø 100'])
  })

  test('a letter of two units is not cut where a line becomes several items', () => {
    const line = `${'x'.repeat(textLimit - 1)}😀y`
    const texts = pastedItems(line).map(({ text }) => text)
    expect(texts).toEqual(['x'.repeat(textLimit - 1), '😀y'])
  })

  test('no character is lost but markers, indentation and line ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .string({ minLength: 1 })
            .filter((line) => /^[^\s\-*+•◦▪‣⁃●○■□·▸◆o§Øü\d]/u.test(line) && !/[\r\n]/.test(line)),
        ),
        (lines) => {
          expect(pastedItems(lines.join('\n')).map(({ text }) => text)).toEqual(lines)
        },
      ),
    )
  })

  test('a line that is longer than an item becomes several', () => {
    const line = 'x'.repeat(textLimit * 2 + 1)
    expect(pastedItems(line).map(({ text }) => text.length)).toEqual([textLimit, textLimit, 1])
  })
})

describe('pasting', () => {
  test('the first line goes in at the caret, the rest of the item behind the last one', () => {
    const { lines, caret } = pasted(sketch('a:one two', 'z'), 'a', 4, 'x\ny\n')
    expect(lines).toEqual(['one x', 'ytwo', 'z'])
    expect(caret).toBe('y')
  })

  test('deeper lines become children, before those that are there', () => {
    const { lines } = pasted(sketch('a:', '  old', 'z'), 'a', 0, '- p\n  - q\n    - r\n  - s\n- t')
    expect(lines).toEqual(['p', '  q', '    r', '  s', '  old', 't', 'z'])
  })

  test('takes over boxes from the text, or else from its neighbours', () => {
    const outline = sketch('a:')
    outline.nodes = outline.nodes.map((node) => ({ ...node, box: 'open' as const }))
    const { result } = pasted(outline, 'a', 0, 'x\n- [x] y\nz')
    expect(result.nodes.map(({ box }) => box)).toEqual(['open', 'done', 'open'])
  })

  test('a list keeps its numbers: of one that goes into an item as text', () => {
    const { lines, result } = pasted(sketch('a:', 'z'), 'a', 0, '5. p\n6. q\n7. r')
    expect(lines).toEqual(['5. p', 'q', 'r', 'z'])
    const ordered = result.nodes.filter(({ form }) => form === 'ordered')
    expect(ordered.map(({ text, start }) => [text, start])).toEqual([
      ['q', 6],
      ['r', null],
    ])
  })

  test('a line end behind a single line is none of its words', () => {
    expect(pasted(sketch('a:one two'), 'a', 4, 'Kotlin 심화 \r\n').lines).toEqual(['one Kotlin 심화 two'])
  })

  test('where the first line has no room, all lines come behind', () => {
    const full = 'x'.repeat(textLimit)
    const { lines } = pasted(sketch(`a:${full}`), 'a', textLimit, 'one\ntwo')
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['xxx', 'one', 'two'])
  })
})
