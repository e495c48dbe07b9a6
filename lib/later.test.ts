import { expect, test, vi } from 'vitest'
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

test('a part of scripts that come after the page is at rest is fetched too, before nothing is left to come', async () => {
  const dataset: { whole?: string } = {}
  vi.stubGlobal('document', { documentElement: { dataset } })
  vi.stubGlobal('window', {})
  vi.useFakeTimers()
  vi.resetModules()
  // A copy of its own, as what is at rest stays so.
  const { fetchWhenIdle, later: laterHere } = await import('./later')
  const early = laterHere(async () => 'early')
  fetchWhenIdle()
  await vi.runAllTimersAsync()
  expect([early.now(), dataset.whole]).toEqual(['early', ''])
  const late = laterHere(async () => 'late')
  expect(dataset.whole).toBeUndefined()
  await vi.runAllTimersAsync()
  expect([late.now(), dataset.whole]).toEqual(['late', ''])
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
