import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { Markdown } from './markdown'

function render(...texts: string[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ko" messages={messagesOf('ko')} timeZone="UTC">
      {texts.map((text) => (
        <Markdown key={text} text={text} />
      ))}
    </NextIntlClientProvider>,
  )
}

test('HTML is shown as it was typed and makes no element', () => {
  const html = render('<script>alert(1)</script>\n\n글 <img src=x onerror=alert(1)> 끝')
  expect(html).not.toMatch(/<(script|img)/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('onerror=alert(1)&gt; 끝')
})

test('an address that runs something leaves only its words', () => {
  const html = render('[눌러요](javascript:alert(1)) ![그림](data:text/html,x) <javascript:alert(1)>')
  expect(html).not.toContain('href')
  expect(html).toContain('눌러요')
})

test('links to other sites pass nothing on', () => {
  expect(render('[밖](https://example.com)')).toContain(
    '<a href="https://example.com" rel="noopener noreferrer nofollow">밖</a>',
  )
  expect(render('[안](/settings)')).toContain('<a href="/settings">안</a>')
})

test('a picture is not loaded but linked', () => {
  const html = render('![구조도](https://example.com/a.png)')
  expect(html).not.toContain('<img')
  expect(html).toContain('href="https://example.com/a.png"')
  expect(html).toContain('그림: 구조도')
})

test('headings stay below those of the page', () => {
  const html = render('# 하나\n\n###### 여섯')
  expect(html).toContain('<h3>하나</h3>')
  expect(html).toContain('<h6>여섯</h6>')
})

test('lines break where they were broken, tasks have words', () => {
  expect(render('첫 줄\n둘째 줄')).toContain('<br/>')
  expect(render('- [x] 끝')).toMatch(/role="img" aria-label="끝낸 일"/)
})

test('footnotes of two texts do not meet, and each link finds its note', () => {
  const html = render('가[^1]\n\n[^1]: 글', '나[^1]\n\n[^1]: 글')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(ids.length)
  const targets = [...html.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g)]
  expect(targets).toHaveLength(6)
  for (const [, target] of targets) expect(ids).toContain(target)
})

const heavy = [
  '*_'.repeat(10_000),
  '[^1]'.repeat(5_000),
  '>'.repeat(20_000),
  'a\n'.repeat(10_000),
  'a'.repeat(20_000),
]
const light = [
  '*_'.repeat(299),
  '[^1]'.repeat(99),
  '가>'.repeat(600),
  'a  \n'.repeat(499),
  'a@a.'.repeat(600),
]

test.each(heavy)('what would keep the parser busy is shown as it was typed: %#', (text) => {
  expect(render(text)).toBe(`<p class="whitespace-pre-wrap">${text.replaceAll('>', '&gt;')}</p>`)
})

test.each(light)('what is just not too much is shown as Markdown: %#', (text) => {
  expect(render(text)).toContain('<div class="markdown">')
})

test.each([
  ['**마크다운(Markdown)**의', '<strong>마크다운(Markdown)</strong>의'],
  ['**"말"**처럼', '<strong>&quot;말&quot;</strong>처럼'],
  ['*강조(x)*를', '<em>강조(x)</em>를'],
  ['**이름**', '<strong>이름</strong>'],
  ['2 * 3 * 4는 별이 그대로예요', '2 * 3 * 4는 별이 그대로예요'],
])('emphasis ends before a particle as well: %s', (text, expected) => {
  expect(render(text)).toContain(expected)
})
