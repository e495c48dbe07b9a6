import { describe, expect, test } from 'vitest'
import { isKey, keysAfter } from './rules/order'
import { batchSchema, operationSchema } from './schema'

const id = '0193a5c2-7d5e-7c3a-9b1f-2a4c6e8f0a1b'
const other = '0193a5c2-7d5e-7c3a-9b1f-2a4c6e8f0a1c'
const insert = { kind: 'insert', id, node: id, section: id, parent: null, position: 'a0', text: 'a' }
const takes = (operation: object) => operationSchema.safeParse(operation).success

describe('an operation', () => {
  test.each(['a0', 'a0V', 'b00', 'Zz', 'Zy1'])('takes the key %j', (position) => {
    expect(takes({ ...insert, position })).toBe(true)
    expect(isKey(position)).toBe(true)
  })

  test.each(['', '!', 'a', 'a00', 'zzz', '0', 'a0\0', 'a0 ', '가', `A${'0'.repeat(26)}1`, '\uD800'])(
    'refuses the key %j, next to which none could be made',
    (position) => {
      expect(takes({ ...insert, position })).toBe(false)
    },
  )

  test('takes every key that an outline makes', () => {
    let siblings: { id: string; position: string }[] = []
    for (let count = 0; count < 400; count += 1) {
      const after = count % 3 === 0 ? null : (siblings[count % 7]?.id ?? null)
      const [position] = keysAfter(siblings, after).keys as [string]
      expect(isKey(position), position).toBe(true)
      siblings = [...siblings, { id: `${count}`, position }]
    }
  })

  test('makes text storable', () => {
    expect(operationSchema.parse({ ...insert, text: 'a\0\uD800' })).toMatchObject({ text: 'a\uFFFD\uFFFD' })
  })

  test('has ids in lower case', () => {
    const shouted = { ...insert, id: id.toUpperCase(), node: id.toUpperCase(), parent: id.toUpperCase() }
    expect(operationSchema.parse(shouted)).toMatchObject({ id, node: id, parent: id })
  })

  test.each(['0000-01-01', '2026-02-30', '12026-01-01', '2026-1-1', ''])('refuses the day %j', (day) => {
    expect(takes({ kind: 'due', id, node: id, day })).toBe(false)
  })

  test.each([0, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER])('refuses the version %j', (seen) => {
    expect(takes({ kind: 'edit', id, node: id, text: '', seen })).toBe(false)
  })
})

test('a batch has no operation twice', () => {
  const shouted = { ...insert, node: other, id: id.toUpperCase() }
  expect(batchSchema.safeParse({ owner: id, operations: [insert, shouted] }).success).toBe(false)
  expect(batchSchema.safeParse({ owner: id, operations: [insert, { ...insert, id: other }] }).success).toBe(
    true,
  )
})
