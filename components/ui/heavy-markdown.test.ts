import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import remarkBreaks from 'remark-breaks'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { isHeavyMarkdown } from './heavy-markdown'

const plugins = [remarkGfm, remarkBreaks]
const show = (text: string) =>
  renderToStaticMarkup(createElement(ReactMarkdown, { remarkPlugins: plugins }, text))

/** Processor time in ms, as tests share the machine. */
function costOf(text: string): number {
  const before = process.cpuUsage()
  show(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

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
    costOf(list)
    // The least of two tries: other work on the machine only adds.
    const cost = Math.min(costOf(heaviest(part)), costOf(heaviest(part)))
    expect(cost).toBeLessThan(10 * costOf(list) + 100)
  })
})
