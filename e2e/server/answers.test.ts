import { beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { newToken } from '@/lib/token'

const site = process.env.AUTH_URL ?? ''

/** Asks as a browser with this session would; a redirect is not followed. */
function request(path: string, token: string | null, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (token !== null) headers.set('Cookie', `${sessionCookie(site).name}=${token}`)
  return fetch(`${site}${path}`, { redirect: 'manual', ...init, headers })
}

/** Sends a body as a form before JavaScript does. */
async function post(path: string, bytes: number, token: string | null = null) {
  const headers = { Origin: site, 'Content-Type': 'text/plain' }
  const answer = await request(path, token, { method: 'POST', headers, body: 'a'.repeat(bytes) })
  return { status: answer.status, text: await answer.text() }
}

let person: { id: string; token: string }

beforeAll(async () => {
  const { id } = await createPerson()
  person = { id, token: (await createSession(id)).token }
})

test('a body is read only as far as its sender has a session, and its address asks for it', async () => {
  const [kys, imports] = [`/people/${person.id}/kys`, `/people/${person.id}/import`]
  const unread = { status: 413, text: expect.stringContaining('저장해 둔 내용은 그대로 있어요.') }
  for (const path of ['/', kys, imports, '/api/auth/callback/credentials']) {
    expect(await post(path, 20_000)).toEqual(unread)
    expect(await post(path, 20_000, newToken())).toEqual(unread)
  }
  expect((await post('/sign-in', 10_000)).status).not.toBe(413)
  expect((await post(kys, 200_000, person.token)).status).not.toBe(413)
  expect(await post(kys, 300_000, person.token)).toEqual(unread)
  expect((await post(imports, 1_000_000, person.token)).status).not.toBe(413)
  expect(await post(imports, 2_200_000, person.token)).toEqual(unread)
})

test('an address that cannot be decoded is said to be so, to whoever asks', async () => {
  for (const path of ['/%', '/reset/%E0%A4%A', '/people/%ff/kys', '/api/%c0%af']) {
    for (const token of [null, person.token]) {
      const answer = await request(path, token)
      expect(answer.status, path).toBe(400)
      expect(await answer.text()).toContain('링크를 끝까지 복사했는지 확인해 주세요.')
    }
  }
  expect((await request('/sign-in?callbackUrl=%E0%A4%A', null)).status).toBe(200)
})

test('refuses writes with a missing or foreign origin', async () => {
  const body = new URLSearchParams({ email: 'a@example.test', password: 'correct horse battery' })
  const status = async (origin?: string) => {
    const headers = new Headers(origin === undefined ? {} : { Origin: origin })
    return (await request('/sign-in', null, { method: 'POST', headers, body })).status
  }
  for (const origin of [undefined, 'https://example.org', 'null']) expect(await status(origin)).toBe(403)
  expect(await status(site)).not.toBe(403)
  const health = await request('/api/health', null)
  expect(health.status).toBe(200)
  expect(await health.json()).toEqual({ ok: true })
})

test('keeps next-auth’s own endpoints closed', async () => {
  for (const path of ['session', 'csrf', 'providers', 'signout', 'callback/credentials']) {
    expect((await request(`/api/auth/${path}`, null)).status, path).toBe(404)
  }
  const headers = { Origin: site }
  expect((await request('/api/auth/callback/credentials', null, { method: 'POST', headers })).status).toBe(
    405,
  )
})

test('a name cannot write headers of a download', async () => {
  await owner()`update person set name = ${'a"; filename=evil.html\r\nX-Evil: 1'} where id = ${person.id}`
  for (const format of ['md', 'json']) {
    const { headers } = await request(`/people/${person.id}/document?format=${format}`, person.token)
    expect(headers.get('x-evil')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.(md|json)";/)
  }
})

test('the schema is there for other programs', async () => {
  const schema = await request('/career-goal-document.schema.json', null)
  expect(schema.status).toBe(200)
  expect(await schema.json()).toMatchObject({ title: 'career-goal document, version 1', type: 'object' })
})
