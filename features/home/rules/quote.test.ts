import { expect, test } from 'vitest'
import { quoteOf } from './quote'

test('a quote is the first line, as it is read', () => {
  expect(quoteOf('\n숫자로 적어 보면 **더** 좋겠어요.\n둘째 줄')).toBe('숫자로 적어 보면 더 좋겠어요.')
  expect(quoteOf('- [사내 글](https://example.com)을 봐 주세요')).toBe('사내 글을 봐 주세요')
  expect(quoteOf('## 전체')).toBe('전체')
  expect(quoteOf('2024년 회고')).toBe('2024년 회고')
  expect(quoteOf('가'.repeat(100))).toBe(`${'가'.repeat(60)}…`)
  expect(quoteOf(' \n ')).toBe('')
})
