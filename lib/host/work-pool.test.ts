import { afterAll, describe, expect, it } from 'vitest'
import { WorkPool } from './work-pool'

const open = (deadline: number) =>
  new WorkPool<string, string>('lib/host/testing/odd-work.ts', { deadline, mostWaiting: 2 })
const [hasty, patient] = [open(300), open(30_000)]
afterAll(() => Promise.all([hasty.close(), patient.close()]))

describe('a pool of threads', () => {
  it('ends work that never ends, and goes on with what waits', async () => {
    const [endless, next] = await Promise.allSettled([
      hasty.run('spring', 'endless'),
      hasty.run('summer', 'a'),
    ])
    expect(endless).toMatchObject({ reason: { name: 'WorkLate' } })
    expect(next).toEqual({ status: 'fulfilled', value: 'a' })
  })

  it('ends work that takes all memory, and nothing else', async () => {
    await expect(patient.run('spring', 'boundless')).rejects.toMatchObject({ name: 'WorkLate' })
    expect(await patient.run('spring', 'a')).toBe('a')
  })

  it('passes on what the work throws', async () => {
    await expect(patient.run('spring', 'failing')).rejects.toThrowError(new TypeError('It failed.'))
  })

  it('takes no more than may wait', async () => {
    await hasty.run('spring', 'a')
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => hasty.run(`${index}`, 'endless')),
    )
    const reasons = all.map((each) => each.status === 'rejected' && each.reason.reason)
    expect(reasons.filter((reason) => reason === 'busy').length).toBeGreaterThanOrEqual(4)
    expect(await hasty.run('spring', 'a')).toBe('a')
  })

  it('does the work of another person next, however much one has sent', async () => {
    const done: string[] = []
    const send = (person: string, task: string) =>
      patient.run(person, task).then(
        () => done.push(task),
        ({ reason }) => done.push(`${task} ${reason}`),
      )
    const first = ['1', '2', '3', '4', '5', '6', '7', '8'].map((task) => send('spring', task))
    await Promise.all([...first, send('summer', 'other')])
    const worked = done.filter((task) => !task.includes('replaced'))
    expect(worked.toSorted()).toEqual(['1', '8', 'other'])
    expect(worked.indexOf('other')).toBeLessThan(worked.indexOf('8'))
  })
})
