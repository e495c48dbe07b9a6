import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { InlineMarkdown } from './inline-markdown'

const render = (text: string) => renderToStaticMarkup(<InlineMarkdown text={text} />)

test.each([
  ['**굵게**는 굵게', '<strong>굵게</strong>는 굵게'],
  ['`a * b`와 *기울임*', '<code>a * b</code>와 <em>기울임</em>'],
  ['~~지움~~', '<del>지움</del>'],
  ['2 * 3 * 4는 그대로예요', '2 * 3 * 4는 그대로예요'],
  ['a_b_c **열기만', 'a_b_c **열기만'],
])('draws %s', (text, expected) => {
  expect(render(text)).toBe(expected)
})

test('links lead out and pass nothing on; the sign behind an address is no part of it', () => {
  expect(render('[글](https://a.test/b) https://c.test/d.')).toBe(
    '<a href="https://a.test/b" rel="noopener noreferrer nofollow">글</a> <a href="https://c.test/d" rel="noopener noreferrer nofollow">https://c.test/d</a>.',
  )
})

test('what runs something, and HTML, stays as it was typed', () => {
  expect(render('[눌러요](javascript:alert(1)) <img src=x>')).toBe(
    '[눌러요](javascript:alert(1)) &lt;img src=x&gt;',
  )
})

test.each([
  '*'.repeat(5_000),
  '**a'.repeat(1_600),
  '['.repeat(5_000),
  '`'.repeat(4_999),
  'https://'.repeat(600),
])('what would keep the reader busy takes no time: %#', (text) => {
  expect(render(text).length).toBeGreaterThan(0)
})
