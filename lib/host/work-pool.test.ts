import { afterAll, describe, expect, it } from 'vitest'
import { WorkPool } from './work-pool'

const open = (deadline: number) =>
  new WorkPool<string, string>('lib/host/testing/odd-work.ts', { deadline, mostWaiting: 2 })
const [hasty, patient] = [open(300), open(30_000)]
afterAll(() => Promise.all([hasty.close(), patient.close()]))

describe('a pool of threads', () => {
  it('ends work that never ends, and goes on with what waits', async () => {
    const [endless, next] = await Promise.allSettled([hasty.run('endless'), hasty.run('a')])
    expect(endless).toMatchObject({ reason: { name: 'WorkRefused', reason: 'late' } })
    expect(next).toEqual({ status: 'fulfilled', value: 'a' })
  })

  it('ends work that takes all memory, and nothing else', async () => {
    await expect(patient.run('boundless')).rejects.toMatchObject({ name: 'WorkRefused', reason: 'late' })
    expect(await patient.run('a')).toBe('a')
  })

  it('passes on what the work throws', async () => {
    await expect(patient.run('failing')).rejects.toThrowError(new TypeError('It failed.'))
  })

  it('takes no more than may wait', async () => {
    await hasty.run('a')
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => hasty.run('endless')))
    const reasons = all.map((each) => each.status === 'rejected' && each.reason.reason)
    expect(reasons.filter((reason) => reason === 'busy').length).toBeGreaterThanOrEqual(4)
    expect(await hasty.run('a')).toBe('a')
  })
})
