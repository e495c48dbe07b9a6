import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { newToken } from '@/lib/token'

const site = process.env.AUTH_URL ?? ''
/** What somebody sends; small letters alone, so that it looks as much as it can like a word of ours. */
const secret = 'quietharbour'

/** The lines of the log about requests with these numbers. */
async function linesOf(numbers: readonly (string | null)[]): Promise<Record<string, unknown>[]> {
  const all = () =>
    readFileSync(process.env.E2E_LOG ?? '', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ request }) => numbers.includes(String(request)))
  await expect.poll(() => all().filter(({ event }) => event === 'request').length).toBe(numbers.length)
  return all()
}

/** Sends a request as it is given. @returns its number */
async function send(path: string, init: RequestInit = {}): Promise<string | null> {
  const answer = await fetch(`${site}${path}`, { redirect: 'manual', ...init })
  await answer.arrayBuffer()
  return answer.headers.get('x-request-id')
}

let person: { id: string; cookie: string }
beforeAll(async () => {
  const { id } = await createPerson()
  person = { id, cookie: `${sessionCookie(site).name}=${(await createSession(id)).token}` }
  await owner()`update person set name = ${secret} where id = ${id}`
})

test('what is sent through any door is nowhere in the log', async () => {
  const token = newToken()
  const origin = { Origin: site }
  const headers = { Cookie: person.cookie, ...origin }
  const post = (body: BodyInit, more: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { ...headers, ...more },
    body,
  })
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    return data
  }
  const plain = { 'Content-Type': 'text/plain;charset=UTF-8' }
  const broken = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const kys = `/people/${person.id}/kys`
  const doors: [string, RequestInit?][] = [
    [`/${secret}?${secret}=${secret}`],
    [`/people/${secret}/kys?at=${secret}`, { headers }],
    [`/people/${person.id}/gap/${secret}`, { headers }],
    [`/people/${person.id}/history/${secret}`, { headers }],
    [`/people/${person.id}/document?format=${secret}`, { headers }],
    [`/api/find?q=${secret}`, { headers }],
    [`/invitations/${token}?${secret}`, { headers }],
    [`/invitations/team/${secret}`, { headers }],
    [`/reset/${token}`],
    [`/confirm/${secret}`, { headers }],
    [`/reset/%E0%A4%A${secret}`],
    [`/sign-in?callbackUrl=/${secret}&error=${secret}`],
    [`/api/auth/callback/oidc?code=${secret}&state=${secret}`],
    [`/api/auth/signin/${secret}`],
    ['/api/metrics', { headers: { Authorization: `Bearer ${secret}` } }],
    [kys, { headers: { ...headers, 'X-Request-Id': secret, 'User-Agent': secret, Referer: secret } }],
    [kys, { headers: { ...headers, 'X-Forwarded-For': secret, 'Accept-Language': secret } }],
    [kys, { headers: { Cookie: `${sessionCookie(site).name}=${secret}; locale=${secret}` } }],
    [kys, { headers: { ...headers, RSC: '1', 'Next-Router-State-Tree': secret } }],
    ['/sign-in', { method: 'POST', headers: { Origin: `https://${secret}.example` }, body: secret }],
    ['/sign-in', post(form({ email: `${secret}@example.com`, password: secret }))],
    ['/sign-in', post(`--x\r\n${secret}`, broken)],
    ['/sign-in', post(`["${secret}`, { ...plain, 'Next-Action': secret })],
    ['/sign-in', post(`["${secret}`, { ...plain, 'Next-Action': 'a'.repeat(42) })],
    [kys, post(form({ [`$ACTION_ID_${secret}`]: secret }))],
    [kys, post(form({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${secret}","bound":"${secret}"}` }))],
    [kys, post(secret.repeat(30_000), plain)],
    ['/', { method: 'DELETE', headers, body: secret }],
  ]
  const numbers = []
  for (const [path, init] of doors) numbers.push(await send(path, init))
  const lines = await linesOf(numbers)
  const told = JSON.stringify(lines)
  for (const sent of [secret, token, person.id]) expect(told).not.toContain(sent)
  const routes = lines.filter(({ event }) => event === 'request').map(({ route }) => route)
  expect(new Set(routes)).toEqual(
    new Set([
      ...['unmatched', '/', '/people/[personId]/kys', '/people/[personId]/gap/[analysisId]'],
      ...['/people/[personId]/history/[day]', '/people/[personId]/document', '/api/find', '/api/metrics'],
      ...['/invitations/[token]', '/invitations/team/[token]', '/reset/[token]', '/confirm/[token]'],
      ...['/sign-in', '/api/auth/[...nextauth]'],
    ]),
  )
})

test('a page is told with its statements and its session, and a refusal with its code', async () => {
  const headers = { Cookie: person.cookie }
  const numbers = [
    await send('/settings', { headers }),
    await send(`/people/${person.id}/kys`, { headers }),
    await send('/settings'),
  ]
  const [first, second, nobody] = await linesOf(numbers)
  expect(first).toMatchObject({ level: 'info', method: 'GET', route: '/settings', status: 200 })
  expect(first?.statements).toBeGreaterThan(3)
  expect(first?.session).toMatch(/^[\da-f]{12}$/)
  expect(second?.session).toBe(first?.session)
  expect(nobody).toMatchObject({ status: 307, statements: 0 })
  expect(nobody).not.toHaveProperty('session')
  const foreign = { method: 'POST', headers: { Origin: 'https://example.org' } }
  const long = { method: 'POST', headers: { Origin: site }, body: 'a'.repeat(20_000) }
  const [refused, unread] = await linesOf([await send('/sign-in', foreign), await send('/sign-in', long)])
  expect(refused).toMatchObject({ status: 403, refused: 'foreign-origin' })
  expect(unread).toMatchObject({ status: 413, refused: 'signed-out' })
})
