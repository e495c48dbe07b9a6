import { describe, expect, test } from 'vitest'
import { InTurn } from './in-turn'

/** InTurn whose work ends when the test says so, and in which order it began. */
function stage(bounds: Partial<ConstructorParameters<typeof InTurn>[0]> = {}) {
  const turns = new InTurn({ atOnce: 1, mostWaiting: 20, waitingOfOne: 1, ...bounds })
  const begun: string[] = []
  const ends: (() => void)[] = []
  const refused: string[] = []
  const want = (name: string) => {
    const work = () => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.push(resolve))
    }
    turns.run(name[0] ?? '', work).catch((error) => refused.push(`${name} ${error.reason}`))
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  const end = async () => {
    ends.shift()?.()
    await settle()
  }
  return { begun, refused, want, end, settle }
}

describe('turns', () => {
  test('go to another person next, however much one has asked for', async () => {
    const { begun, refused, want, end, settle } = stage()
    for (let job = 1; job <= 8; job++) want(`a${job}`)
    want('b1')
    await settle()
    expect(begun).toEqual(['a1'])
    await end()
    expect(begun).toEqual(['a1', 'b1'])
    await end()
    expect(begun).toEqual(['a1', 'b1', 'a8'])
    expect(refused).toEqual(['a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((name) => `${name} replaced`))
  })

  test('come round to everybody before anybody has a second', async () => {
    const { begun, want, end } = stage({ waitingOfOne: 5 })
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) want(name)
    for (let step = 0; step < 6; step++) await end()
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  test('are not taken from one who waits by ever new people', async () => {
    const { begun, want, end, settle } = stage({ waitingOfOne: 1 })
    want('a1')
    want('a2')
    for (const newcomer of ['b', 'c', 'd', 'e', 'f']) {
      want(newcomer)
      await end()
      await settle()
    }
    expect(begun.indexOf('a2')).toBeLessThan(4)
  })

  test('of one person never run at once, where others could', async () => {
    const { begun, want, end, settle } = stage({ atOnce: 3 })
    for (const name of ['a1', 'a2', 'b1', 'c1']) want(name)
    await settle()
    expect(begun).toEqual(['a1', 'b1', 'c1'])
    await end()
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2'])
  })

  test('are refused when too many people wait, and come again after a failure', async () => {
    const { begun, refused, want, end, settle } = stage({ mostWaiting: 2 })
    for (const name of ['a', 'b', 'c', 'd']) want(name)
    await settle()
    await end()
    await end()
    expect(begun).toEqual(['a', 'b', 'c'])
    expect(refused).toEqual(['d busy'])
    const turns = new InTurn({ atOnce: 1, mostWaiting: 0, waitingOfOne: 1 })
    await expect(turns.run('a', () => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError)
    await expect(turns.run('a', async () => 'yes')).resolves.toBe('yes')
  })
})
