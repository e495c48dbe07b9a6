import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import remarkBreaks from 'remark-breaks'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { countSteps } from '@/lib/testing/steps'
import { isHeavyMarkdown } from './heavy-markdown'

const plugins = [remarkGfm, remarkBreaks]
const show = (text: string) =>
  renderToStaticMarkup(createElement(ReactMarkdown, { remarkPlugins: plugins }, text))

const stepsOf = countSteps()

/** As much of a text as is still shown as Markdown. */
function heaviest(part: string): string {
  let count = Math.floor(10_000 / part.length)
  while (count > 1 && isHeavyMarkdown(part.repeat(count))) count = Math.floor(count * 0.9)
  return part.repeat(count)
}

describe('isHeavyMarkdown', () => {
  it.each(['- ', '1. ', '9) ', '> ', '>', '- > ', '* '])('is true of %j nested without end', (part) => {
    expect(isHeavyMarkdown(`${part.repeat(1500)}a`)).toBe(true)
    expect(isHeavyMarkdown(`a\n\n${part.repeat(30)}a`)).toBe(true)
  })

  it.each(['---------------------------------------------', '- - - 가', '> > 인용', '**굵게** 1. 2. 3.'])(
    'is false of %j',
    (text) => {
      expect(isHeavyMarkdown(text)).toBe(false)
    },
  )

  it('leaves nothing that nests deeper than the stack', () => {
    const rows = Array.from({ length: 22 }, (_, row) => `${' '.repeat(22 * row)}${'- '.repeat(11)}a`)
    const text = rows.join('\n')
    expect(isHeavyMarkdown(text)).toBe(false)
    expect(show(text)).toContain('<li>')
  })

  it.each([
    '*a **a ',
    'a**b',
    '*a_ ',
    '**x [a*b**c*](d) ',
    '[',
    '![',
    '[a](',
    '[a](<b',
    '`a',
    '<',
    '<!--',
    '&',
  ])('keeps %j again and again near the cost of a long list', (part) => {
    const list = '- 가나다 [라](https://example.com) **마**\n'.repeat(85)
    show(list)
    expect(stepsOf(() => show(heaviest(part)))).toBeLessThan(10 * stepsOf(() => show(list)))
  })
})
