import { expect, test } from 'vitest'
import { sameColumn } from '@/features/outline/editor/components/caret-line'
import { commandOf, type Press } from './key-command'

const press = (key: string, given: Partial<Press> = {}) =>
  commandOf({
    key,
    shift: false,
    alt: false,
    control: false,
    composing: false,
    text: 'words',
    start: 2,
    end: 2,
    isFirstLine: () => true,
    isLastLine: () => true,
    escaped: false,
    verbatim: false,
    ...given,
  })

test.each([
  ['Enter', {}, 'split'],
  ['Enter', { shift: true }, null],
  ['Enter', { verbatim: true }, null],
  ['Enter', { control: true }, 'toggle-done'],
  ['ArrowUp', { control: true }, 'fold'],
  ['ArrowDown', { control: true }, 'unfold'],
  ['ArrowUp', { shift: true }, null],
  ['ArrowUp', { shift: true, start: 0, end: 2 }, 'select-up'],
  ['ArrowDown', { shift: true, start: 2, end: 5 }, 'select-down'],
  ['a', { control: true }, null],
  ['a', { control: true, start: 0, end: 5 }, 'select-all'],
  ['Tab', {}, 'indent'],
  ['Tab', { shift: true }, 'outdent'],
  ['Tab', { escaped: true }, null],
  ['Tab', { escaped: true, shift: true }, null],
  ['Escape', {}, 'escape'],
  ['Backspace', {}, null],
  ['Backspace', { start: 0, end: 0 }, 'merge-backward'],
  ['Backspace', { start: 0, end: 3 }, null],
  ['Backspace', { start: 0, end: 0, control: true }, null],
  ['Delete', {}, null],
  ['Delete', { start: 5, end: 5 }, 'merge-forward'],
  ['ArrowUp', {}, 'previous'],
  ['ArrowUp', { isFirstLine: () => false }, null],
  ['ArrowUp', { shift: true }, null],
  ['ArrowDown', {}, 'next'],
  ['ArrowDown', { isLastLine: () => false }, null],
  ['ArrowUp', { alt: true, shift: true }, 'move-up'],
  ['ArrowDown', { control: true, shift: true }, 'move-down'],
  ['ArrowUp', { alt: true }, 'move-up'],
  ['ArrowLeft', { alt: true }, null],
  ['Enter', { alt: true }, null],
  ['b', { control: true }, 'bold'],
  ['b', { control: true, verbatim: true }, null],
  ['i', { control: true }, 'italic'],
  ['k', { control: true }, null],
  ['k', { control: true, end: 4 }, 'link'],
  ['b', {}, null],
  ['a', {}, null],
] as const)('%s %o means %s', (key, given, command) => {
  expect(press(key, given)).toBe(command)
})

test.each(['Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'ArrowUp', 'ArrowDown'])(
  '%s means nothing while an input method composes',
  (key) => {
    expect(press(key, { composing: true, start: 0, end: 0, text: '' })).toBeNull()
    expect(press(key, { composing: true, alt: true, shift: true })).toBeNull()
  },
)

test('the caret keeps its column from line to line', () => {
  expect(sameColumn({ text: 'abcdef', at: 4 }, 'xy', 'first')).toBe(2)
  expect(sameColumn({ text: 'ab\ncdef', at: 6 }, 'one two\nthree', 'first')).toBe(3)
  expect(sameColumn({ text: 'abcdef', at: 4 }, 'one two\nthree', 'last')).toBe(12)
  expect(sameColumn({ text: '', at: 0 }, 'one\ntwo', 'last')).toBe(4)
})
