import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { pageOutline } from './page-outline'

const drawn = (html: string) =>
  pageOutline(fromHtml(html)).map(({ depth, box, text }) => `${'  '.repeat(depth)}${box ?? ''}${text}`)

it('puts what stands below a heading below its item', () => {
  const html =
    '<p>앞</p><h1>나</h1><div><h3>강점</h3><ul><li>Java<ul><li>가상 스레드</ul></ul></div><h2>할 일</h2><ul><li><input type="checkbox"> 읽기</ul><h1>끝</h1><p>글</p>'
  expect(drawn(html)).toEqual([
    '앞',
    '나',
    '  강점',
    '    Java',
    '      가상 스레드',
    '  할 일',
    '    open읽기',
    '끝',
    '  글',
  ])
})

it('leaves a heading within a list where it is, and drops one without words', () => {
  expect(drawn('<h2></h2><ul><li><h3>안</h3><ul><li>밑</ul></ul>')).toEqual(['안', '  밑'])
})
