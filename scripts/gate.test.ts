import { expect, test } from 'vitest'
import { Gate } from './gate'

const bounds = { atOnce: 2, waiting: 2, patience: 60_000 }
const here = () => new AbortController().signal

test('two of a key are let in, the third when one of them leaves, in the order in which they came', async () => {
  const gate = new Gate()
  const [first, second] = [await gate.enter('a', bounds, here()), await gate.enter('a', bounds, here())]
  const begun: string[] = []
  const third = gate.enter('a', bounds, here()).then((leave) => begun.push('third') && leave)
  const fourth = gate.enter('a', bounds, here()).then((leave) => begun.push('fourth') && leave)
  await Promise.resolve()
  expect(begun).toEqual([])
  second?.()
  await third
  expect(begun).toEqual(['third'])
  first?.()
  await fourth
  expect(begun).toEqual(['third', 'fourth'])
})

test('another key is not delayed', async () => {
  const gate = new Gate()
  for (let i = 0; i < 2; i += 1) await gate.enter('a', bounds, here())
  gate.enter('a', bounds, here())
  expect(await gate.enter('b', bounds, here())).not.toBeNull()
})

test('a line has an end', async () => {
  const gate = new Gate()
  for (let i = 0; i < 2; i += 1) await gate.enter('a', bounds, here())
  for (let i = 0; i < 2; i += 1) gate.enter('a', bounds, here())
  expect(await gate.enter('a', bounds, here())).toBeNull()
})

test('whoever has left waits no longer, and takes nobody the place', async () => {
  const gate = new Gate()
  const leave = await gate.enter('a', { ...bounds, atOnce: 1 }, here())
  const gone = new AbortController()
  const left = gate.enter('a', { ...bounds, atOnce: 1 }, gone.signal)
  const next = gate.enter('a', { ...bounds, atOnce: 1 }, here())
  gone.abort()
  expect(await left).toBeNull()
  leave?.()
  expect(await next).not.toBeNull()
})

test('nobody waits for ever', async () => {
  const gate = new Gate()
  const leave = await gate.enter('a', { ...bounds, atOnce: 1 }, here())
  expect(await gate.enter('a', { atOnce: 1, waiting: 2, patience: 20 }, here())).toBeNull()
  leave?.()
  expect(await gate.enter('a', { ...bounds, atOnce: 1 }, here())).not.toBeNull()
})

test('a place that is given back twice counts once', async () => {
  const gate = new Gate()
  const leave = await gate.enter('a', { ...bounds, atOnce: 1 }, here())
  leave?.()
  leave?.()
  await gate.enter('a', { ...bounds, atOnce: 1 }, here())
  const waits = gate.enter('a', { atOnce: 1, waiting: 1, patience: 20 }, here())
  expect(await waits).toBeNull()
})
