import { expect, test } from 'vitest'
import { fieldErrors } from '@/auth/field-errors'
import { commentLimit } from './rules'
import { replyInput, startInput } from './schema'

const id = '019a0000-0000-7000-8000-000000000001'
const reply = { owner: id, thread: id, id }

test.each([
  ['', 'required'],
  [' \n', 'required'],
  ['가'.repeat(commentLimit + 1), 'comment-too-long'],
])('a comment such as %.5j is refused', (text, code) => {
  const { error } = replyInput.safeParse({ ...reply, text })
  expect(error && fieldErrors(error)).toEqual({ text: [code] })
})

test('the lines of a form count once each, and everything can be stored', () => {
  const text = 'a\r\n'.repeat(commentLimit / 2)
  expect(replyInput.parse({ ...reply, text }).text).toBe('a\n'.repeat(commentLimit / 2))
  expect(replyInput.parse({ ...reply, text: 'a\0b' }).text).toBe('a\uFFFDb')
})

test('an empty field stands for the KYS, and for the section as a whole', () => {
  const input = startInput.parse({ owner: id, analysis: '', section: id, node: '', id, text: 'a' })
  expect(input).toMatchObject({ analysis: null, node: null, reader: null })
  expect(startInput.safeParse({ ...input, analysis: 'x' }).success).toBe(false)
})
