import { expect, test } from 'vitest'
import { later } from './later'

test('what was fetched is there at once, and what did not come is fetched again', async () => {
  let attempts = 0
  const part = later(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('offline')
    return 'here'
  })
  expect(part.now()).toBe(null)
  await expect(part.get()).rejects.toThrow('offline')
  expect(await Promise.all([part.get(), part.get()])).toEqual(['here', 'here'])
  expect([part.now(), attempts]).toEqual(['here', 2])
})
