import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { textLimit } from '@/features/outline/model/rules/limits'
import { pageItems } from './page-items'
import { areWordsKept } from './words-kept'

const read = (html: string) => pageItems(fromHtml(html))
/** Each item in one line: two spaces a level, then its number and box, then its words. */
const drawn = (html: string) =>
  read(html).map(({ depth, form, number, box, text }) => {
    const sign = form === 'ordered' ? `${number}. ` : form === 'bullet' ? '- ' : ''
    return '  '.repeat(depth) + sign + (box === null ? '' : box === 'done' ? '[x] ' : '[ ] ') + text
  })

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400;">백엔드</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p role="presentation"><span style="font-weight:700;">자</span><span style="font-weight:700;">바</span><span style="font-weight:400;">는 깊이</span></p></li><ul><li aria-level="3"><p><span>가상 스레드</span></p></li></ul></ul><li aria-level="1"><p><span>프런트엔드</span></p></li></ul></b><br class="Apple-interchange-newline">`

const slack = `<meta charset='utf-8'><ul data-stringify-type="unordered-list" data-indent="0" data-border="0"><li data-stringify-indent="0">하나</li></ul><ul data-indent="1"><li>둘<br>둘째 줄</li></ul><ul data-indent="2"><li>셋 <img alt=":tada:" src="https://a.example/t.png"></li></ul><ul data-indent="0"><li>넷</li></ul>`

const slackComposer = `<ul><li data-list="bullet">하나</li><li data-list="bullet" class="ql-indent-1">둘</li><li data-list="bullet">셋</li></ul>`

const gitHub = `<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked="" disabled=""> 읽기 <a href="https://a.example/b_(c)">글</a></li><li class="task-list-item"><p><input type="checkbox" disabled=""> 쓰기 <code>npm ci</code></p><ul><li>초안</li></ul></li></ul>`

const notion = `<meta charset='utf-8'><ul><li>하나<ul><li>[x] 둘</li><li>[ ] 셋</li></ul></li></ul><!-- notionvc: 1 -->`

const wordOnline = `<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p><span>하나</span></p></li></ul></div><div class="ListContainerWrapper"><ul><li data-aria-level="2"><p><span>둘</span></p></li></ul></div>`

describe('reading what was copied from a page', () => {
  test.each([
    ['Google Docs', googleDocs, ['- 백엔드', '  - **자바**는 깊이', '    - 가상 스레드', '- 프런트엔드']],
    ['Slack', slack, ['- 하나', '  - 둘\n둘째 줄', '    - 셋 :tada:', '- 넷']],
    ['the field of Slack', slackComposer, ['- 하나', '  - 둘', '- 셋']],
    ['GitHub', gitHub, ['- [x] 읽기 [글](<https://a.example/b_(c)>)', '- [ ] 쓰기 `npm ci`', '  - 초안']],
    ['Notion', notion, ['- 하나', '  - [x] 둘', '  - [ ] 셋']],
    ['Word in a browser', wordOnline, ['- 하나', '  - 둘']],
  ])('lists of %s nest', (_, html, expected) => {
    expect(drawn(html)).toEqual(expected)
  })

  test('a list keeps its numbers', () => {
    expect(drawn('<ol start="3"><li>a<ol><li>b</ol><li>c<li value="9">d</ol>')).toEqual([
      '3. a',
      '  1. b',
      '4. c',
      '9. d',
    ])
  })

  test('blocks around lists are items beside them, those within an item are below it', () => {
    expect(
      drawn('<h2>제목</h2><p>앞</p><ul><li><p>a</p><p>b</p><ul><li>c</ul><p>뒤</p></ul><hr><p>끝</p>'),
    ).toEqual(['제목', '앞', '- a\nb', '  - c', '  뒤', '끝'])
  })

  test('what only wraps a list is no item, and never skips a level', () => {
    expect(drawn('<ul><li><ul><li>a<li><ul><li>b</ul></ul><li></ul>')).toEqual(['- a', '  - b'])
  })

  test('signs go around words, not around white space, and not twice', () => {
    expect(
      drawn('<ul><li><b>(주) </b>회사<b></b><li><b><span style="font-weight:700">a</span></b>b'),
    ).toEqual(['- **(주)** 회사', '- **a**b'])
  })

  test('characters stay as they are, without escapes', () => {
    expect(drawn('<ul><li>[중] snake_case 2*3 &lt;b> C# 1.&nbsp;x')).toEqual([
      '- [중] snake_case 2*3 <b> C# 1. x',
    ])
  })

  test('code and tables keep their lines', () => {
    expect(
      drawn('<ul><li>a</ul><pre><code>x\n  y</code></pre><table><tr><th>b<th>c<tr><td>1|2<td>3<br>4</table>'),
    ).toEqual(['- a', '```\nx\n  y\n```', '| b    | c   |\n| ---- | --- |\n| 1\\|2 | 3 4 |'])
  })

  test('nothing that acts is kept', () => {
    const html =
      '<ul><li><a href="javascript:alert(1)">a</a> <a href="#b">b</a><script>c</script><style>d</style>' +
      '<img src="x" onerror="e()"><iframe src="https://f.example"></iframe><template>g</template></ul>'
    expect(drawn(html)).toEqual(['- a b'])
  })

  test('words that are longer than an item become several', () => {
    const items = read(`<ul><li>${'x'.repeat(textLimit + 1)}<ul><li>a</ul></ul>`)
    expect(items.map(({ text, depth }) => [text.length, depth])).toEqual([
      [textLimit, 0],
      [1, 0],
      [1, 1],
    ])
  })
})

type List = { ordered: boolean; items: { words: string; sub: List | null }[] }

const word = fc.constantFrom('가', '나다', 'Kotlin', '3.5', '[중]', 'a_b', '*', '2024. 3월', '한글 a')
const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({ words: word, sub: fc.option(tie('list'), { maxDepth: 3, depthIdentifier: 'list' }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}))

/** @param inside whether lists stand in the item they belong to, as they should, or behind it */
function htmlOf({ ordered, items }: List, inside: boolean): string {
  const tag = ordered ? 'ol' : 'ul'
  const each = items.map(({ words, sub }) => {
    const below = sub ? htmlOf(sub, inside) : ''
    return inside ? `<li><p>${words}</p>${below}</li>` : `<li>${words}</li>${below}`
  })
  return `<${tag}>${each.join('\n')}</${tag}>`
}

function linesOf({ ordered, items }: List, indent: string): string[] {
  return items.flatMap(({ words, sub }, index) => [
    `${indent}${ordered ? `${index + 1}.` : '-'} ${words}`,
    ...(sub ? linesOf(sub, `${indent}  `) : []),
  ])
}

test('any list comes out as it was nested', () => {
  fc.assert(
    fc.property(list, fc.boolean(), (lists, inside) => {
      expect(drawn(htmlOf(lists, inside))).toEqual(linesOf(lists, ''))
    }),
  )
})

test('no word of any page with lists is lost, however its lists are left open', () => {
  const blocks = ['<ul>', '<ol start=2>', '<li>', '<p>', '<div>', '<h2>', '<blockquote>']
  const ends = ['</ul>', '</ol>', '</li>', '</p>', '</div>', '</h2>', '</blockquote>', '<br>', '<hr>']
  const words = [
    ' 가 ',
    '<b>나다</b> ',
    '<a href="https://k.example">k</a>',
    ' <i>x <b>y</b></i> ',
    '<!-- -->',
  ]
  const piece = fc.oneof(fc.constantFrom(...blocks), fc.constantFrom(...ends), fc.constantFrom(...words))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      const text = html.replace(/<[^>]*>/g, (tag) => (/^<.?[abi][ >]/.test(tag) ? '' : ' '))
      expect(areWordsKept(text, read(html))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

describe('whether words are kept', () => {
  const items = read('<ol start="2"><li><b>Java</b>는 둘</li></ol><ul><li>[x] 셋</li></ul>')

  test.each([
    '    * Java는 둘\n          o 셋\n',
    '2. Java는 둘\n- [x] 셋',
    'b. JAVA는\t둘\n셋',
    'Java는 둘\n셋'.normalize('NFD'),
  ])('kept: %j', (text) => {
    expect(areWordsKept(text, items)).toBe(true)
  })

  test.each(['Java는 둘\n셋 넷', 'Java Java', '셋\nJava', 'Java는 2'])('lost: %j', (text) => {
    expect(areWordsKept(text, items)).toBe(false)
  })
})
