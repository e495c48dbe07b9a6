import { describe, expect, it } from 'vitest'
import { answerInput, draftInput, suggestInput } from './schema'

const id = '0198c0de-0000-7000-8000-000000000000'
const base = { owner: id, analysis: id }
const fault = (input: unknown) => suggestInput.safeParse(input).error?.issues.map(({ message }) => message)

describe('suggestInput', () => {
  it('takes the lines of a form as lines of an item', () => {
    const given = { ...base, kind: 'words', node: id, text: ' 하나\r\n둘\u0000 ' }
    expect(suggestInput.parse(given)).toMatchObject({ text: '하나\n둘\uFFFD' })
  })

  it('knows how long each kind may be', () => {
    expect(fault({ ...base, kind: 'competency', text: '가'.repeat(2_000) })).toBeUndefined()
    expect(fault({ ...base, kind: 'competency', text: '가'.repeat(2_001) })).toEqual(['too-long'])
    expect(fault({ ...base, kind: 'todo', text: '가'.repeat(2_001) })).toEqual(['too-long'])
    expect(fault({ ...base, kind: 'words', node: id, text: '가'.repeat(20_000) })).toBeUndefined()
    expect(fault({ ...base, kind: 'words', node: id, text: '가'.repeat(20_001) })).toEqual(['too-long'])
    expect(fault({ ...base, kind: 'todo', text: ' \r\n ' })).toEqual(['required'])
  })

  it('needs an item for other words, and none for a to-do', () => {
    expect(suggestInput.safeParse({ ...base, kind: 'words', text: '말' }).success).toBe(false)
    expect(suggestInput.safeParse({ ...base, kind: 'todo', text: '일' }).success).toBe(true)
  })
})

describe('answers and drafts', () => {
  it('need words to be reworded, and none otherwise', () => {
    const answer = { suggestion: id, slot: 'list' }
    expect(answerInput.safeParse({ ...answer, answer: 'decline', text: '' }).success).toBe(true)
    expect(answerInput.safeParse({ ...answer, answer: 'reword', text: ' ' }).success).toBe(false)
    expect(answerInput.safeParse({ ...answer, answer: 'accept', text: ' ' }).success).toBe(true)
    expect(answerInput.parse({ ...answer, answer: 'reword', text: '말', seen: '3' })).toMatchObject({
      seen: 3,
    })
    const draft = { owner: id, suggestion: id }
    expect(draftInput.safeParse({ ...draft, change: 'remove', text: '' }).success).toBe(true)
    expect(draftInput.safeParse({ ...draft, change: 'reword', text: '' }).success).toBe(false)
  })
})
