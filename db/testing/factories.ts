import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import postgres, { type Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import type { Viewer } from '../client'

/** A person made for one test, with what is needed to sign in by hand. */
export type TestPerson = {
  id: string
  name: string
  email: string
  locale: 'ko' | 'en'
  /** null unless asked for: hashing takes a while */
  password: string | null
}

/** By address: a test may start a server of its own. */
const connections = new Map<string, Sql>()

/** The tables' owner, whom row-level security does not bind; only for preparing and looking, never for the tested code. */
export function owner(): Sql {
  const url = process.env.TEST_OWNER_URL ?? process.env.DATABASE_OWNER_URL
  if (!url) throw new Error('The test database is missing: run tests with `npm run unit` or `npm run e2e`.')
  const open = connections.get(url) ?? postgres(url, { max: 2, onnotice: () => {} })
  connections.set(url, open)
  return open
}

/**
 * Makes a person whom no other test knows, so that nothing needs to be emptied between tests. The address is confirmed
 * unless asked otherwise, for the database of the tests believes that mail is sent.
 */
export async function createPerson(
  given: Partial<
    Pick<TestPerson, 'name' | 'email' | 'locale' | 'password'> & { timeZone: string; confirmed: boolean }
  > = {},
): Promise<TestPerson> {
  const id = newId()
  const person: TestPerson = {
    id,
    name: given.name ?? '김하나',
    email: (given.email ?? `person-${randomUUID()}@example.test`).toLowerCase(),
    locale: given.locale ?? 'ko',
    password: given.password ?? null,
  }
  const { name, email, locale, password } = person
  const passwordHash = password === null ? null : await hash(password.normalize('NFKC'))
  await owner()`select auth.sign_up(${id}, ${email}, ${passwordHash}, ${name}, ${locale}, ${given.timeZone ?? 'Asia/Seoul'})`
  if (given.confirmed ?? true) await confirmAddress(id)
  return person
}

/** Has the person's address confirmed, as if a mailed link had been followed. */
async function confirmAddress(id: string): Promise<void> {
  await owner()`update auth.account set email_confirmed_at = now() where person_id = ${id}`
}

/** Signs a person in: the token is the cookie's value, the viewer is what queries and mutations take. */
export async function createSession(
  personId: string,
  userAgent: string | null = null,
): Promise<{ token: string; viewer: Viewer }> {
  const token = randomBytes(32).toString('base64url')
  const session = createHash('sha256').update(token).digest('hex')
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString()
  await owner()`select auth.create_session(${newId()}, ${session}, ${personId}, ${expiresAt}, ${userAgent}, null, null)`
  return { token, viewer: { session, onEnded: ended } }
}

/**
 * Removes a person with all rows, also while a browser is still saving. One after the other: two who have rows in
 * common, such as a mentorship, would wait for each other's.
 */
export async function deletePerson(id: string): Promise<void> {
  await owner().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('deletePerson'))`
    await tx`select 1 from public.revision where owner_id = ${id} for update`
    await tx`delete from public.person where id = ${id}`
  })
}

function ended(): never {
  throw new Error('The session has ended')
}
