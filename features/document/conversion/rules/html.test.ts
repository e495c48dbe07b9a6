import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { conversionFault, htmlPages } from '../testing/outlines'
import { readHtml } from './read-text'

const read = (html: string) => readHtml(html, (source) => fromHtml(source)).text

describe('a page', () => {
  it('keeps headings, lists, boxes, links and tables in their order', () => {
    expect(
      read(
        '<!doctype html><html><head><title>t</title><style>b{}</style></head><body><main><h1>나</h1><p>앞 <a href="https://a.example">글</a></p><div><h2>필요역량</h2><ul><li>Kafka<ul><li>재처리</li></ul></li><li><input type="checkbox" checked> 회고</li></ul></div><ol start="3"><li>셋</li></ol><table><tr><th>a<th>b<tr><td>1<td>2</table><script>x()</script></main></body></html>',
      ),
    ).toBe(
      '# 나\n\n앞 [글](https://a.example)\n\n## 필요역량\n\n- Kafka\n    - 재처리\n- [x] 회고\n\n3. 셋\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    )
  })

  it('makes headings of items that name the parts of the template', () => {
    expect(read('<ul><li>필요역량<ul><li>Kafka</ul><li>To-Do<ul><li>읽기</ul></ul>')).toBe(
      '# 필요역량\n\n- Kafka\n\n# To-Do\n\n- 읽기',
    )
  })

  it('keeps words that look like Markdown as words', () => {
    expect(read('<p># 해시</p><p>---</p><blockquote><p>말</p></blockquote><pre>a\n# b</pre>')).toBe(
      '\\# 해시\n\n\\---\n\n> 말\n\n```\na\n# b\n```',
    )
  })

  it('keeps captions, definitions and what else has no form in Markdown', () => {
    expect(
      read(
        '<table><caption>표 1</caption><tr><td>가<td>나<tr><td>1<td>2</table><dl><dt>Kafka<dd>큐<dd>로그<dt>Redis</dl><dialog open>창</dialog><p>끝</p>',
      ),
    ).toBe('표 1\n\n| 가 | 나 |\n| - | - |\n| 1 | 2 |\n\n- Kafka\n    - 큐\n    - 로그\n- Redis\n\n창\n\n끝')
  })

  it('that is nested too deep is refused in words', () => {
    expect(() => read('<div>'.repeat(20_000))).toThrowError(expect.objectContaining({ code: 'too_deep' }))
    expect(() => read('<ul><li>a'.repeat(60))).toThrowError(expect.objectContaining({ code: 'too_deep' }))
  })
})

it('any outline comes in whole and in order, and stays as it is on a second trip', () => {
  fc.assert(
    fc.property(htmlPages, ({ source, words }) => {
      expect(conversionFault(read(source), words)).toBeNull()
    }),
    { numRuns: 100 },
  )
})
