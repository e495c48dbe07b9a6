import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outline } from '../schema'
import { applyOperation } from './apply'
import { textLimit } from './limits'
import { pasteLines } from './paste'
import { pastedItems } from './pasted-items'
import { drawn, sketch } from './sketch'

const pasted = (outline: Outline, id: string, at: number, text: string) => {
  const edit = pasteLines(outline, id, at, at, text)
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

  test('no character is lost but markers, indentation and line ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((line) => /^[^\s\-*+•\d]/u.test(line) && !/[\r\n]/.test(line)),
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

  test('where the first line has no room, all lines come behind', () => {
    const full = 'x'.repeat(textLimit)
    const { lines } = pasted(sketch(`a:${full}`), 'a', textLimit, 'one\ntwo')
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['xxx', 'one', 'two'])
  })
})
