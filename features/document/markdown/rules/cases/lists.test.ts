import { describe, expect, it } from 'vitest'
import { readWhole } from '../../testing/reading'
import { faultOf } from '../../testing/trip'
import { formatDocument } from '../format'
import { decodeSource } from '../source'

const inRequired = (body: string) => readWhole(`### 필요역량\n${body}\n`).texts('required')

it.each(['> a\n>\n> b', '>\n>', '- x\n\n   >\n>'])(
  'the preview shows the empty lines of a quote: %j',
  (markdown) => {
    expect(faultOf(markdown)).toBeNull()
  },
)

describe('lists', () => {
  it('below a heading within a part begin with their own number', () => {
    const markdown = '# 메모\n\n# 2027 계획\n1. 하나\n\n### 회고\n\n1. 2. 셋\n2. 넷\n'
    expect(formatDocument(readWhole(markdown).document)).toBe(markdown)
  })

  it('indents of 1, 2, 4 and 6 spaces mixed among siblings', () => {
    expect(
      inRequired('- 큐\n  - 파티션\n    - 순서\n- 캐시\n    - 만료\n- 샤딩\n      - 키\n - 배치'),
    ).toEqual(['큐', '  파티션', '    순서', '캐시', '  만료', '샤딩', '  키', '배치'])
  })

  it('a sibling indented deeper than its brothers', () => {
    expect(inRequired('- 큐\n    - 파티션\n     - 순서\n   - 재시도')).toEqual([
      '큐',
      '  파티션',
      '  순서',
      '  재시도',
    ])
  })

  it('an item below code that is not closed stands beside it, for below it it would be more of the code', () => {
    expect(readWhole('    # 글\n   -\t```\n      - 큐').texts('other')).toEqual(['```', '큐'])
    expect(inRequired('-   큐\n    ```\n    코드\n  - 캐시')).toEqual(['큐\n```\n코드', '캐시'])
    expect(inRequired('-   큐\n    ```\n    코드\n    ```\n  - 캐시')).toEqual([
      '큐\n```\n코드\n```',
      '  캐시',
    ])
  })

  it('loose lists with blank lines', () => {
    expect(inRequired('- 큐\n\n- 캐시\n\n\n    - 만료\n\n- 샤딩')).toEqual(['큐', '캐시', '  만료', '샤딩'])
  })

  it('ordered lists inside bullets', () => {
    expect(inRequired('- 큐\n    1. 파티션\n    2. 순서')).toEqual(['큐', '  파티션', '  순서'])
  })

  it.each([
    ['bullets below a number', '1. 큐\n  - 파티션\n  - 순서\n2. 캐시', ['큐', '  파티션', '  순서', '캐시']],
    [
      'below two digits',
      '10. 큐\n   - 파티션\n     - 순서\n11. 캐시',
      ['큐', '  파티션', '    순서', '캐시'],
    ],
    [
      'numbers below a number',
      '1. 큐\n  1. 파티션\n    1. 순서\n2. 캐시',
      ['큐', '  파티션', '    순서', '캐시'],
    ],
    ['behind a wide bullet', '-   큐\n  - 파티션\n-   캐시', ['큐', '  파티션', '캐시']],
    ['in an item', '- 큐\n  1. 파티션\n    - 순서\n- 캐시', ['큐', '  파티션', '    순서', '캐시']],
    ['a blank line between', '1. 큐\n\n  - 파티션', ['큐', '  파티션']],
    ['one column is none', '1. 큐\n - 파티션\n 2. 캐시', ['큐', '파티션', '캐시']],
  ])('two columns of indent are a level: %s', (_, body, expected) => {
    expect(inRequired(body)).toEqual(expected)
  })

  it('lines wrapped by hand', () => {
    expect(inRequired('- 순서가 지켜지는\n  큐를 설계한다\n- 캐시')).toEqual([
      '순서가 지켜지는\n큐를 설계한다',
      '캐시',
    ])
  })

  it('paragraphs with no bullet, also after a list', () => {
    expect(inRequired('먼저 적는 글\n\n- 큐\n\n나중에 적는 글')).toEqual([
      '먼저 적는 글',
      '큐',
      '나중에 적는 글',
    ])
  })

  it.each([
    ['Topic : a, b, c', 'Spring : MVC, Batch, Security'],
    ['several things in one line with slashes', '큐/캐시/샤딩'],
    ['bold', '**큐** 설계'],
    ['links', '[글](https://example.com/a_(b)) 참고'],
    ['bare addresses', 'https://example.com/a_b?c=d&e=*f*'],
    ['emphasis characters that mean themselves', '2*3*4, a_b_c, ~취소, `'],
    ['< and >', 'p99 < 100ms > p50'],
    ['HTML in text', '<b>굵게</b> <script>alert(1)</script> &lt;'],
  ])('%s', (_, text) => {
    expect(inRequired(`- ${text}\n- 끝`)).toEqual([text, '끝'])
  })

  it('quotes', () => {
    expect(inRequired('> 남이 한 말\n> 둘째 줄\n\n- 큐')).toEqual(['남이 한 말\n둘째 줄', '큐'])
  })

  it('rules', () => {
    const read = readWhole('### 필요역량\n- 큐\n\n---\n\n### 나의 상태\n- 캐시\n\n***\n')
    expect(read.texts('required')).toEqual(['큐', '---'])
    expect(read.texts('state')).toEqual(['캐시', '***'])
  })
})

describe('bytes', () => {
  const plain = '### 필요역량\n- 큐 설계\n    - 한글 파티션\n'

  it.each([
    ['no final newline', plain.trimEnd()],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['tabs', plain.replace('    -', '\t-')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['NFD Hangul', plain.normalize('NFD')],
  ])('%s', (_, markdown) => {
    expect(readWhole(markdown).texts('required')).toEqual(['큐 설계', '  한글 파티션'])
  })

  it('full-width characters stay, also in headings', () => {
    const read = readWhole('### ＧＯＡＬ\n- ＡＢＣ　전각，쉼표\n')
    expect(read.kinds).toEqual(['goals'])
    expect(read.texts('goals')).toEqual(['ＡＢＣ　전각，쉼표'])
  })

  it('NULs and half surrogates become the sign for a character that is none', () => {
    expect(inRequired('- 큐').length).toBe(1)
    expect(readWhole('### 필요역량\n- 큐 \uFFFD 설계\n').texts('required')).toEqual(['큐 \uFFFD 설계'])
  })

  it('bytes that are no UTF-8 are refused at their line', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('### 필요역량\n- 큐\n- '), 0xb0, 0xa1, 0x0a])
    expect(() => decodeSource(bytes, 1000)).toThrowError(
      expect.objectContaining({ code: 'not_utf8', line: 3 }),
    )
  })
})
