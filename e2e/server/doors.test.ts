import { rmSync } from 'node:fs'
import postgres from 'postgres'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** A server of the same build, with doors of its own. */
async function serverWith(doors: Record<string, string>): Promise<(path: string) => Promise<string>> {
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
  return async (path) => (await fetch(`${site}${path}`, { headers: { 'Accept-Language': 'ko' } })).text()
}

/** An invitation of somebody who has an account. */
async function invitation(): Promise<string> {
  const [id, token] = [newId(), newToken()]
  const soon = new Date(Date.now() + 600_000).toISOString()
  const row = { token_hash: hashToken(token), wanted: 'mentee', person_id: id, expires_at: soon }
  const sql = postgres(database.ownerUrl, { max: 1 })
  await sql`insert into person ${sql({ id, name: '한별' })}`
  await sql`insert into auth.account ${sql({ person_id: id, email: `${id}@example.test` })}`
  await sql`insert into auth.invitation ${sql({ ...row, id, analyses: [] })}`
  await sql.end()
  return encodeURIComponent(`/invitations/${token}`)
}

const form = 'name="password"'

test('a site for the invited shows its form to them alone', async () => {
  const open = await serverWith({ SIGN_UP: 'invited' })
  const page = await open('/sign-up')
  expect(page).toContain('초대받은 사람만 가입할 수 있어요')
  expect(page).not.toContain(form)
  expect(await open(`/sign-up?callbackUrl=${await invitation()}`)).toContain(form)
}, 60_000)

test('where the provider alone is a way in, no page asks for a password', async () => {
  const open = await serverWith({ SIGN_IN: 'oidc' })
  for (const path of ['/sign-in', '/sign-up']) {
    const page = await open(path)
    expect(page, path).toContain('Example')
    expect(page, path).not.toContain(form)
  }
  expect(await open('/reset')).toContain('비밀번호로 로그인하지 않아요')
}, 60_000)

test('a closed site says so, and offers no way to an account', async () => {
  const open = await serverWith({ SIGN_UP: 'closed' })
  expect(await open(`/sign-up?callbackUrl=${await invitation()}`)).toContain(
    '지금은 새 계정을 만들 수 없어요',
  )
  const page = await open('/sign-in')
  expect(page).toContain(form)
  expect(page).not.toContain('회원가입')
}, 60_000)
