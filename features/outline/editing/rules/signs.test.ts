import { describe, expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Edit, editText, findNode } from '@/features/outline/model/rules/edit'
import type { Outline } from '@/features/outline/model/rules/outline'
import { shorthandEdit } from './shorthand'
import { linkWords, toggleSign } from './signs'
import { drawn, sketch } from './sketch'

const after = (outline: Outline, { operations }: Edit) => operations.reduce(applyOperation, outline)

/** The text after an edit, with what is selected then between bars. */
function shown(outline: Outline, edit: Edit): string {
  const text = findNode(after(outline, edit), 'a')?.text ?? ''
  const { at = 0, to = at } = edit.caret ?? {}
  return `${text.slice(0, at)}|${text.slice(at, to)}${to > at ? '|' : ''}${text.slice(to)}`
}

describe('signs of bold and italics', () => {
  test.each([
    ['bold', '락과 재시도', 0, 1, '**|락|**과 재시도'],
    ['bold', '**락**과', 2, 3, '|락|과'],
    ['bold', '가', 1, 1, '가**|**'],
    ['italic', '락과', 0, 1, '*|락|*과'],
    ['italic', '*락*과', 1, 2, '|락|과'],
    ['italic', '**락**과', 2, 3, '***|락|***과'],
    ['italic', '***락***', 3, 4, '**|락|**'],
    ['bold', '***락***', 3, 4, '*|락|*'],
  ] as const)('%s of %s from %i to %i', (sign, text, start, end, expected) => {
    const outline = sketch(`a:${text}`)
    expect(shown(outline, toggleSign(outline, 'a', start, end, sign))).toBe(expected)
  })

  test('selected words become a link, whose address is written next', () => {
    const outline = sketch('a:이 글 읽기')
    expect(shown(outline, linkWords(outline, 'a', 2, 3))).toBe('이 [글](|) 읽기')
    expect(linkWords(outline, 'a', 2, 2).operations).toEqual([])
  })
})

describe('signs of lists at the start of a line', () => {
  /** Types a blank into a text, at a bar. */
  function typed(text: string, todo = false, form: 'bullet' | 'paragraph' = 'bullet') {
    const at = text.indexOf('|')
    const before = text.replace('|', '')
    const drawnBefore = sketch(`a:${before}`)
    const outline = { ...drawnBefore, nodes: drawnBefore.nodes.map((node) => ({ ...node, form })) }
    const node = findNode(outline, 'a')
    if (!node) throw new Error('There is no item.')
    const written = applyOperation(outline, editText(node, `${before.slice(0, at)} ${before.slice(at)}`))
    const edit = shorthandEdit(written, 'a', before, todo)
    return edit && { outline: after(written, edit), caret: edit.caret }
  }

  test('a list sign makes an item of that list, and is gone', () => {
    const paragraph = typed('-|말', false, 'paragraph')
    expect(paragraph && drawn(paragraph.outline)).toEqual(['말'])
    expect(paragraph && findNode(paragraph.outline, 'a')?.form).toBe('bullet')
    expect(findNode(typed('1.|말')?.outline ?? sketch('a'), 'a')?.form).toBe('ordered')
    expect(typed('-|말')?.caret).toEqual({ node: 'a', at: 0 })
  })

  test('on a later line it makes an item of its own', () => {
    const made = typed('하나\n-|둘')
    expect(made && drawn(made.outline)).toEqual(['하나', '둘'])
    expect(made?.caret?.at).toBe(0)
  })

  test('a box is one in a list of to-dos alone', () => {
    expect(drawn(typed('[]|말', true)?.outline ?? sketch('a'))).toEqual(['말'])
    expect(typed('[]|말')).toBeNull()
  })

  test('a sign in the middle, one that stood there, and other keys do nothing', () => {
    expect(typed('가 -|말')).toBeNull()
    expect(typed('- 말|')).toBeNull()
    expect(typed('2.|말')).toBeNull()
    const outline = sketch('a:- 말')
    expect(shorthandEdit(outline, 'a', '', false)).toBeNull()
  })
})
