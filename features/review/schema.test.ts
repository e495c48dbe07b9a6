import { expect, it } from 'vitest'
import { reviewNotice } from './rules/notice'
import { wordsLimit } from './rules/verdict'
import { answerInput, requestInput } from './schema'

const id = '01890000-0000-7000-8000-000000000001'
const place = { owner: id, analysis: id, view: 'chain' }

it('words lose their edges and the line ends of a form before they are measured', () => {
  const words = `  ${'가\r\n'.repeat(wordsLimit / 2)}`
  expect(requestInput.parse({ ...place, mentor: id, words }).words).toHaveLength(wordsLimit - 1)
  const tooLong = requestInput.safeParse({ ...place, mentor: id, words: '가'.repeat(wordsLimit + 1) })
  expect(tooLong.error?.issues).toMatchObject([{ path: ['words'], message: 'too-long' }])
  expect(requestInput.parse({ ...place, mentor: id, words: 'a\0b' }).words).toBe('a\uFFFDb')
})

it('an answer has a known verdict, and a request only where one was in sight', () => {
  const review = { ...place, id: place.owner }
  expect(answerInput.parse({ ...review, verdict: 'comment' })).toEqual({
    ...review,
    shown: 0,
    verdict: 'comment',
    words: '',
  })
  expect(answerInput.safeParse({ ...review, verdict: 'reject', words: '' }).success).toBe(false)
  expect(answerInput.parse({ ...review, view: '<b>', verdict: 'approve' }).view).toBe('document')
})

it('only known notices are shown', () => {
  expect(reviewNotice('sent')).toBe('sent')
  expect(reviewNotice(['sent'])).toBeUndefined()
})
