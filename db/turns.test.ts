import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Busy } from './busy'
import { Turns } from './turns'

/** Takes turns by these keys, one after the other, and tells in which order they came. */
function queue(turns: Turns, keys: string[]) {
  const started: string[] = []
  const held: (() => void)[] = []
  for (const key of keys) {
    turns.take(key).then(
      (giveBack) => {
        started.push(key)
        held.push(giveBack)
      },
      // Who still waits when the test has ended is refused after it.
      () => {},
    )
  }
  const giveBack = async () => {
    held.shift()?.()
    await wait(0)
  }
  return { started, giveBack }
}

test('no more of one key go at once than are allowed, and the others pass by', async () => {
  const { started, giveBack } = queue(new Turns(8, 3, 1_000), [...Array(11).fill('a'), 'b', 'c'])
  await wait(0)
  expect(started).toEqual(['a', 'a', 'a', 'b', 'c'])
  await giveBack()
  expect(started).toEqual(['a', 'a', 'a', 'b', 'c', 'a'])
})

test('when all turns are taken, the next is of the key that has the fewest', async () => {
  const { started, giveBack } = queue(new Turns(4, 3, 1_000), ['a', 'a', 'a', 'b', 'a', 'b', 'c'])
  await wait(0)
  expect(started).toEqual(['a', 'a', 'a', 'b'])
  await giveBack()
  expect(started.at(-1)).toBe('c')
  await giveBack()
  expect(started.slice(5)).toEqual(['a'])
})

test('whoever waits too long is refused, and no turn is lost by it', async () => {
  const turns = new Turns(1, 1, 30)
  const giveBack = await turns.take('a')
  await expect(turns.take('b')).rejects.toThrow(Busy)
  giveBack()
  ;(await turns.take('c'))()
  ;(await turns.take('d'))()
})
