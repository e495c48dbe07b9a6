import { expect, test } from 'vitest'
import { countEvents, logEvent, logFailure, nameless, openLog } from './log'
import { duringRequest, newRequest } from './present-request'
import { newToken } from './token'

/** What the log says while something is done. */
function told(work: () => void, level: Parameters<typeof openLog>[0] = 'info'): Record<string, unknown>[] {
  const lines: string[] = []
  const close = openLog(level, { write: (line: string) => lines.push(line) })
  try {
    work()
  } finally {
    close()
  }
  return lines.map((line) => JSON.parse(line))
}

test('an event is a line of JSON with its time, its level and the request by which it came', () => {
  const [first, second] = told(() => {
    duringRequest(newRequest({ id: 'a1b2c3', session: '0123456789ab' }), () =>
      logEvent('sign-in-refused', { reason: 'wrong-credentials' }),
    )
    logEvent('mail-sent')
  })
  expect(first).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    level: 'warn',
    event: 'sign-in-refused',
    request: 'a1b2c3',
    session: '0123456789ab',
    reason: 'wrong-credentials',
  })
  expect(second).not.toHaveProperty('request')
})

test('nothing is said below the level, or before the log is opened; it is counted all the same', () => {
  const counted: unknown[] = []
  countEvents((event, reason) => counted.push([event, reason]))
  try {
    expect(told(() => logEvent('mail-sent'), 'warn')).toEqual([])
    logEvent('mail-failed', { reason: 'refused' })
  } finally {
    countEvents(() => {})
  }
  expect(counted).toEqual([
    ['mail-sent', undefined],
    ['mail-failed', 'refused'],
  ])
})

test('words, addresses, tokens and ids that get into an event by mistake are masked', () => {
  const id = '01a22520-9119-7139-9543-b0d3866c364a'
  const facts = {
    words: 'two words',
    korean: '비밀',
    email: 'someone@example.com',
    token: newToken(),
    id,
    query: '/sign-in?next=/x',
    list: ['good-one', 'two words'],
    route: '/people/[personId]/gap',
    count: 3,
  }
  const [line] = told(() => logEvent('started', facts))
  expect(line).toMatchObject({
    ...Object.fromEntries(['words', 'korean', 'email', 'token', 'id', 'query'].map((name) => [name, '…'])),
    list: ['good-one', '…'],
    route: '/people/[personId]/gap',
    count: 3,
  })
})

test('somebody has the same name in all lines, and another with another secret', () => {
  expect(nameless('person')).toBe(nameless('person'))
  expect(nameless('person')).not.toBe(nameless('somebody'))
  expect(nameless('person')).toMatch(/^[\da-f]{12}$/)
})

const secret = 'quiet harbour 조용한 항구'
const failures: [string, () => unknown][] = [
  ['a statement', () => new Error(`Failed query: select $1\nparams: ${secret}`)],
  [
    'its cause',
    () => new Error('x', { cause: new Error(`invalid input syntax for type uuid: "${secret}"`) }),
  ],
  ['a time zone', () => new Error(`time zone "${secret}" not recognized`)],
  ['broken JSON', () => fault(() => JSON.parse(`${secret.slice(6)} and more`))],
  ['a message of several lines', () => new Error(`failed: '${secret}'\n    at ${secret} (file.ts:1:2)`)],
  ['no error at all', () => `"${secret}"`],
  ['an address', () => new Error(`fetch of https://example.com/${secret.split(' ')[0]}?q=harbour failed`)],
]

function fault(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each(failures)('an error is told without what it quotes: %s', (_, make) => {
  const [line] = told(() => logFailure(make()))
  for (const word of ['quiet', 'harbour', '조용한', '항구']) expect(JSON.stringify(line)).not.toContain(word)
})

test('an error tells what it is, and where in the code', () => {
  const broken = fault(() => (undefined as unknown as { map: () => void }).map())
  const [line] = told(() => logFailure(broken, { digest: '123' }))
  expect(line).toMatchObject({
    level: 'error',
    event: 'failed',
    digest: '123',
    error: "TypeError: Cannot read properties of undefined (reading 'map')",
  })
  expect(line?.stack).toContainEqual(expect.stringContaining('lib/log.test.ts:'))
  expect(JSON.stringify(line)).not.toContain(process.cwd())
})
