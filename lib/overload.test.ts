import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteOutdated, noteOverload, withOverload } from './overload'

const server = createServer((request, response) =>
  withOverload(response, async () => {
    const [, status, why, pieces] = request.url?.split('/') ?? []
    await wait(5)
    if (why === 'overload') noteOverload()
    if (why === 'outdated') noteOutdated()
    response.statusCode = Number(status)
    if (pieces) await new Promise<void>((written) => response.write('one ', () => written()))
    response.end(pieces && 'two')
  }),
)
let site = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('a fault is a 503 with a time to come back where it was overload, for that request alone', async () => {
  const answers = await Promise.all(
    ['500/overload', '500', '200/overload', '404/overload', '200'].map((path) => fetch(`${site}/${path}`)),
  )
  expect(answers.map(({ status }) => status)).toEqual([503, 500, 200, 404, 200])
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['2', null, null, null, null])
})

test('what a server of another version refuses is a 503 however it was said; where it leads, it leads', async () => {
  const answers = await Promise.all(
    ['500/outdated', '200/outdated', '307/outdated'].map((path) =>
      fetch(`${site}/${path}`, { redirect: 'manual' }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 307])
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['10', '10', null])
})

test('its faults are a sentence in both languages, in whatever pieces another was on its way; its actions keep their answer', async () => {
  const told = async (headers: Record<string, string> = {}) =>
    (await fetch(`${site}/500/outdated/pieces`, { headers })).text()
  expect(await told()).toMatch(/^방금 새 버전으로 바뀌었어요\. .*\nWe’ve just been updated\. .*\n$/)
  expect(await told({ 'next-action': 'id' })).toBe('one two')
})
