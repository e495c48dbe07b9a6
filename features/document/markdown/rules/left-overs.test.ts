import { describe, expect, it } from 'vitest'
import { readWhole } from '../testing/reading'
import { findLeftOvers, type LeftOut } from './left-overs'
import { parseDocument } from './parse'

const source = `---
title: 계획
---

### Key Strength
- 개발자로서 나를 대표하는 키워드(keyword)를 3~5개 정도 작성해 보세요.
- 기록

### 필요역량
\`\`\`
- 큐
    - 재시도
\`\`\`

<aside>
💡 급한 것부터
</aside>

<!-- from: somewhere -->

### To-Do List
\`\`\`sql
select 1
\`\`\`
`
const all: LeftOut = new Map(
  findLeftOvers(source).flatMap(({ what, lines }) => lines.map((line) => [line, what])),
)

describe('what tools and templates left', () => {
  it('is found, and stays where it is unasked', () => {
    expect(findLeftOvers(source)).toEqual([
      { what: 'front', lines: [1, 2, 3] },
      { what: 'advice', lines: [6] },
      { what: 'fence', lines: [10, 13] },
      { what: 'aside', lines: [15, 17] },
      { what: 'comment', lines: [19] },
    ])
    const { texts, dropped } = readWhole(source)
    expect(dropped).toEqual([])
    expect(texts('required')).toContain('```\n- 큐\n    - 재시도\n```')
  })

  it('is left out by a person, named as such, and the list in a code block becomes items', () => {
    const { document, dropped, lines } = parseDocument(source, new Map(), new Map(), all)
    expect(dropped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      ...['1 front', '2 front', '3 front', '6 advice', '10 fence', '13 fence'],
      ...['15 aside', '17 aside', '19 comment'],
    ])
    expect(lines).toHaveLength(source.split('\n').filter((line) => line !== '').length)
    const [required, todo] = document.analyses[0]?.sections ?? []
    expect(required?.nodes).toMatchObject([
      { text: '큐', children: [{ text: '재시도' }] },
      { form: 'paragraph', text: '💡 급한 것부터' },
    ])
    expect(todo?.nodes).toMatchObject([{ form: 'raw', text: '```sql\nselect 1\n```' }])
  })

  it('goes with the markers of the template in whatever language they are', () => {
    const marked = '### Key Strength\n- 예시:\n    - 기록\n- (예)\n- Example\n- 예시를 잘 들어요\n'
    const { texts, dropped } = readWhole(marked)
    expect(texts('strength')).toEqual(['기록', '예시를 잘 들어요'])
    expect(dropped).toEqual(['marker - 예시:', 'marker - (예)', 'marker - Example'])
  })

  it('is no advice where a writer speaks of themselves', () => {
    const own =
      '### Read.me\n- 저는 3~5년 안에 팀을 이끄는 개발자가 되고 싶어요.\n- 기록을 남기는 개발자입니다.\n'
    expect(findLeftOvers(own)).toEqual([])
  })
})
