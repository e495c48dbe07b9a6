import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversionFault, opmlFiles } from '../testing/outlines'
import { convertText } from './convert-text'
import { readOpml } from './opml'

const opml = (body: string, head = '') =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head>${head}</head><body>${body}</body></opml>`

describe('an outline', () => {
  it('keeps words, depth, notes and boxes, and its title', () => {
    const source = opml(
      '<outline text="백엔드" _note="올해 안에&#10;- 꼭"><outline text="큐 &amp; 캐시" _complete="true"/><outline text="경보" checkbox="true" complete="false"/></outline><outline text="협업"/>',
      '<title>배움 노트</title><ownerName>나</ownerName>',
    )
    expect(readOpml(source)).toEqual({
      text: '# 배움 노트\n\n- 백엔드\n  올해 안에\n  \\- 꼭\n    - [x] 큐 & 캐시\n    - [ ] 경보\n- 협업',
      notes: [
        { about: 'readAs', words: 'OPML' },
        { about: 'leftOut', words: 'ownerName' },
      ],
    })
  })

  it('turns what the template calls its parts into headings', () => {
    const source = opml(
      '<outline text="내 계획"><outline text="필요역량"><outline text="Kafka"><outline text="재처리"/></outline></outline><outline text="To-Do List"><outline text="경보 줄이기"/></outline></outline>',
    )
    expect(readOpml(source).text).toBe(
      '# 내 계획\n\n## 필요역량\n\n- Kafka\n    - 재처리\n\n## To-Do List\n\n- 경보 줄이기',
    )
  })

  it('keeps items as items where a heading would take what stands below it', () => {
    const source = opml('<outline text="목표"><outline text="리드"/></outline><outline text="장보기"/>')
    expect(readOpml(source).text).toBe('- 목표\n    - 리드\n- 장보기')
  })

  it('reads the marks that outliners keep in the words, links and further columns', () => {
    const source = opml(
      '<outline text="&lt;b&gt;굵게&lt;/b&gt; &lt;a href=&quot;https://a.example&quot;&gt;글&lt;/a&gt; &lt;T&gt;" due="3월" created="2026"/><outline type="link" text="읽을 글" url="https://b.example"/>',
    )
    expect(readOpml(source).text).toBe(
      '- **굵게** [글](https://a.example) <T>\n    - due: 3월\n- 읽을 글\n    - https://b.example',
    )
  })

  it('takes what a tool forgot to escape', () => {
    expect(readOpml(opml('<outline text="R&D <2주>"/>')).text).toBe('- R&D <2주>')
  })
})

describe('a hostile outline', () => {
  it('is looked at once, however deep its last part stands', () => {
    const depth = 30
    const source = opml(
      `${'<outline text="a">'.repeat(depth)}<outline text="목표"><outline text="b"/></outline>${'</outline>'.repeat(depth)}`,
    )
    expect(readOpml(source).text).toContain(`${' '.repeat(120)}- 목표\n`)
  })

  it('has no entities that grow', () => {
    const source = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><opml><body><outline text="&b;"/></body></opml>`
    expect(readOpml(source).text).toBe('- &b;')
  })

  it.each([
    ['too deep', opml('<outline text="a">'.repeat(40) + '</outline>'.repeat(40)), 'too_deep'],
    ['deep in another way', `<opml><head>${'<title>a'.repeat(30_000)}`, 'too_deep'],
    ['too long', opml('<outline text="a"/>'.repeat(2_100)), 'too_many_items'],
    ['broken off', '<opml><body><outline text="a">', 'broken'],
    ['another XML', '<?xml version="1.0"?><feed/>', 'other_format'],
  ])('is refused: %s', (_, source, code) => {
    expect(() => convertText(source, null)).toThrowError(expect.objectContaining({ code }))
  })
})

it('every outline comes in whole and in order, and stays as it is on a second trip', () => {
  fc.assert(
    fc.property(opmlFiles, ({ source, words }) => {
      expect(conversionFault(readOpml(source).text, words)).toBeNull()
    }),
    { numRuns: 100 },
  )
})
