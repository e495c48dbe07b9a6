import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { OAuth2Server } from 'oauth2-mock-server'
import postgres, { type Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningPostgres } from '@/db/embedded/launch'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { freePort } from '@/lib/host/ports'
import { hashToken, newToken } from '@/lib/token'
import { startServer, stopServer } from '@/scripts/own-server'

let database: RunningPostgres
const undo: (() => unknown)[] = []
beforeAll(async () => {
  // Its own: a start renews what it finds, also while other tests compare it.
  database = await startScratchPostgres()
  undo.push(database.stop)
})
afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

/** A server of the same build, with doors of its own. @returns its address, and what its pages say */
async function serverWith(
  doors: Record<string, string>,
): Promise<{ site: string; open: (path: string, locale?: string) => Promise<string> }> {
  const [folder, port] = [scratchFolder(), await freePort()]
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  const site = `http://localhost:${port}`
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
  const env = {
    ...process.env,
    ...urls,
    PORT: `${port}`,
    AUTH_URL: site,
    CAREER_GOAL_DATA: folder,
    ...doors,
  }
  const server = await startServer(env, () => {})
  undo.push(() => stopServer(server))
  const open = async (path: string, locale = 'ko') =>
    (await fetch(`${site}${path}`, { headers: { 'Accept-Language': locale } })).text()
  return { site, open }
}

async function asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.ownerUrl, { max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

const soon = () => new Date(Date.now() + 600_000).toISOString()

/** An invitation of somebody who has an account. @returns the path where it leads */
async function invitation(): Promise<string> {
  const [id, token] = [newId(), newToken()]
  const row = { token_hash: hashToken(token), wanted: 'mentee', person_id: id, expires_at: soon() }
  await asOwner(async (sql) => {
    await sql`insert into person ${sql({ id, name: '한별' })}`
    await sql`insert into auth.account ${sql({ person_id: id, email: `${id}@example.test` })}`
    await sql`insert into auth.invitation ${sql({ ...row, id, analyses: [] })}`
  })
  return `/invitations/${token}`
}

/** An operator's link into the site. @returns the path where it leads */
async function siteInvitation(): Promise<string> {
  const token = newToken()
  await asOwner(
    (sql) => sql`select within.invite_to_site(${newId()}, ${hashToken(token)}, ${token}, ${soon()}, null)`,
  )
  return `/invitations/site/${token}`
}

const form = 'name="password"'
const signUp = (path: string) => `/sign-up?${new URLSearchParams({ callbackUrl: path })}`

test('a site for the invited shows its form to them alone', async () => {
  const { open } = await serverWith({ SIGN_UP: 'invited' })
  const page = await open('/sign-up')
  expect(page).toContain('초대받은 사람만 가입할 수 있어요')
  expect(page).not.toContain(form)
  expect(await open(signUp(await invitation()))).toContain(form)
  expect(await open(signUp(await siteInvitation()))).toContain(form)
  expect(await open(signUp(`/invitations/site/${newToken()}`))).not.toContain(form)
}, 60_000)

test('a closed site says so, and offers no way to an account', async () => {
  const { open } = await serverWith({ SIGN_UP: 'closed' })
  for (const path of [await invitation(), await siteInvitation()])
    expect(await open(signUp(path))).toContain('지금은 새 계정을 만들 수 없어요')
  const page = await open('/sign-in')
  expect(page).toContain(form)
  expect(page).not.toContain('회원가입')
}, 60_000)

describe('where the provider alone is a way in, for the invited of one domain', () => {
  const provider = new OAuth2Server()
  let server: Awaited<ReturnType<typeof serverWith>>
  let claims: Record<string, unknown>
  beforeAll(async () => {
    await provider.issuer.keys.generate('RS256')
    const port = await freePort()
    await provider.start(port, 'localhost')
    undo.push(() => provider.stop())
    provider.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims))
    const doors = { SIGN_UP: 'invited', SIGN_UP_DOMAINS: 'example.com', SIGN_IN: 'oidc' }
    server = await serverWith({ ...doors, AUTH_OIDC_ISSUER: `http://localhost:${port}` })
  })

  const somebody = (given: Record<string, unknown> = {}) => ({
    sub: randomUUID(),
    name: '새 사람',
    email: `${randomUUID()}@example.com`,
    email_verified: true,
    ...given,
  })

  /** Goes to the provider and back, as whoever it knows. @returns where that ends */
  async function enter(who: Record<string, unknown>, path = '/'): Promise<string> {
    claims = who
    return throughProvider(server.site, path)
  }

  test('no page asks for a password', async () => {
    for (const path of ['/sign-in', signUp(await invitation())]) {
      const page = await server.open(path)
      expect(page, path).toContain('Example')
      expect(page, path).not.toContain(form)
    }
    expect(await server.open('/reset')).toContain('비밀번호로 로그인하지 않아요')
  })

  test('whoever has no invitation, or an address of another domain or of nobody’s word, stays out', async () => {
    expect(await enter(somebody())).toBe('/sign-in?error=NotInvited')
    const path = await invitation()
    const other = somebody({ email: 'a@example.org' })
    expect(await enter(other, path)).toBe('/sign-in?error=AddressNotAllowed')
    const unsure = somebody({ email_verified: undefined })
    expect(await enter(unsure, path)).toBe('/sign-in?error=AddressNotAllowed')
    expect(await enter(somebody(), path)).toBe(path)
  })

  test('an operator’s link lets in one person, who is kept out while disabled', async () => {
    const [who, path] = [somebody(), await siteInvitation()]
    expect(await enter(who, path)).toBe(path)
    expect(await enter(somebody(), path)).toBe('/sign-in?error=NotInvited')
    const change = (name: 'disable' | 'enable') =>
      asOwner(
        (sql) => sql`select ${sql.unsafe(`within.${name}_account`)}(a.person_id, null)
          from auth.account a where a.email = ${String(who.email)}`,
      )
    await change('disable')
    const refused = await enter(who)
    expect(refused).toBe('/sign-in?error=AccountDisabled')
    expect(await server.open(refused)).toContain('운영하는 분이 막아 두어서 로그인할 수 없어요')
    expect(await server.open(refused, 'en')).toContain('has disabled this account')
    await change('enable')
    expect(await enter(who)).toBe('/')
  })
})

/** Presses the provider's button on the sign-in page, and follows every redirect. @returns the path where that ends */
async function throughProvider(site: string, path: string): Promise<string> {
  const jar = new Map<string, string>()
  const ask = async (address: string, body?: FormData) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: site, 'Accept-Language': 'ko' }
    const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, redirect: 'manual', headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const address = `${site}/sign-in?${new URLSearchParams({ callbackUrl: path })}`
  let answer = await ask(address, fieldsIn(await (await ask(address)).text(), 'Example'))
  for (let steps = 0; steps < 4; steps += 1) {
    const next = new URL(answer.headers.get('location') ?? '', site)
    const isOurs = next.origin === site && !next.pathname.startsWith('/api/auth/')
    if (isOurs) return `${next.pathname}${next.search}`
    answer = await ask(next.href)
  }
  throw new Error('The way through the provider does not end.')
}

/** What a browser without scripts sends by the form with this button. */
function fieldsIn(html: string, button: string): FormData {
  const found = html.split('<form').find((part) => part.split('</form>')[0]?.includes(button)) ?? ''
  const fields = new FormData()
  for (const [tag] of (found.split('</form>')[0] ?? '').matchAll(/<input[^>]*>/g)) {
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    fields.append(
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
  }
  return fields
}
