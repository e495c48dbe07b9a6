import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { scratchFolder } from '@/db/embedded/scratch'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { envNames, readEnv } from '@/lib/env'
import { root } from '@/lib/host/places'
import { hashToken, newToken } from '@/lib/token'
import { carryOut } from './account/carry-out'

const people: string[] = []
const folder = scratchFolder()
const letters: { to: string; text: string }[] = []
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    let source = ''
    stream.on('data', (part) => {
      source += part
    })
    stream.on('end', () => {
      const text = Buffer.from(source.split('\r\n\r\n')[1] ?? '', 'base64').toString()
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
      done()
    })
  },
})

const settings = globalThis as { careerGoalEnv?: ReturnType<typeof readEnv> }
const site = { AUTH_URL: 'https://career.example.com' }

beforeAll(() => new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve)))
afterEach(() => {
  settings.careerGoalEnv = undefined
})
afterAll(async () => {
  await new Promise<void>((resolve) => mail.close(() => resolve()))
  for (const id of people) await deletePerson(id)
  rmSync(folder, { recursive: true, force: true })
})

type Said = { out?: string; error?: string }

/** Carries a command out as `npm run account` does. */
async function account(args: string, more: Record<string, string> = {}): Promise<Said> {
  settings.careerGoalEnv = readEnv({ ...process.env, AUTH_SECRET: newToken(), ...site, ...more })
  let out = ''
  const say = (line: string) => {
    out += `${line}\n`
  }
  const said = carryOut(args.split(' '), async () => ({ sql: owner(), say }))
  return said.then(
    () => ({ out }),
    (error) => ({ error: error.message }),
  )
}

/** The same as a process of its own, with the tests' database and nothing else of the shell's. */
function spawned(args: string, more: Record<string, string> = {}): Promise<Said & { code: number | null }> {
  const blank = Object.fromEntries(envNames.map((name) => [name, '']))
  const urls = { DATABASE_URL: inject('appUrl'), DATABASE_OWNER_URL: inject('ownerUrl') }
  const env = {
    ...process.env,
    ...blank,
    ...urls,
    ...site,
    CAREER_GOAL_DATA: path.join(folder, 'data'),
    ...more,
  }
  const command = ['--conditions=react-server', 'scripts/run.mjs', 'account', ...args.split(' ')]
  return new Promise((resolve) => {
    let [out, error] = ['', '']
    const running = spawn(process.execPath, command, {
      cwd: root,
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.stdout.on('data', (text) => {
      out += text
    })
    running.stderr.on('data', (text) => {
      error += text
    })
    running.once('close', (code) => resolve({ code, out, error }))
  })
}

async function somebody(): Promise<{ id: string; email: string }> {
  const { id, email } = await createPerson({ locale: 'en', name: '숨은 이름' })
  people.push(id)
  await createSession(id, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')
  return { id, email }
}

const refused = (error: string) => ({ error })
const deedsOf = async (id: string) =>
  (await owner()`select kind from auth.deed where person_id = ${id} order by at`).map(({ kind }) => kind)

test('does to an account what it is asked, says it in a sentence, and keeps what it did', async () => {
  const { id, email } = await somebody()
  const listed = await account(`list ${email.toUpperCase()}`)
  expect(listed.out).toMatch(new RegExp(`^address .*\\n${email} .*\\n1 account\\n$`))
  const shown = await account(`show ${email}`)
  expect(shown.out).toContain(`address       ${email}\n`)
  expect(shown.out).not.toContain('숨은 이름')
  expect((await account(`sessions ${email}`)).out).toMatch(/Firefox · Linux\n$/)
  expect(await account(`sessions ${email} --end`)).toHaveProperty('out')
  expect(await account(`sessions ${email} --end`)).toEqual(refused(`${email} is signed in nowhere.`))
  expect(await account(`disable ${email}`)).toHaveProperty('out')
  expect(await account(`disable ${email}`)).toEqual(refused(`${email} is disabled already.`))
  expect(await account(`reset ${email}`)).toEqual(refused(`${email} is disabled: enable it first.`))
  expect((await account(`export ${email}`)).error).toMatch(/is disabled, .*: enable it first\.$/)
  expect(await account(`enable ${email}`)).toHaveProperty('out')
  expect(await account(`enable ${email}`)).toEqual(refused(`${email} is not disabled.`))
  expect(await account(`operator ${email}`)).toHaveProperty('out')
  expect(await account(`operator ${email}`)).toEqual(refused(`${email} is an operator already.`))
  expect(await account(`operator ${email} --end`)).toHaveProperty('out')
  expect(await account(`operator ${email} --end`)).toEqual(refused(`${email} is no operator.`))
  expect(await account(`delete ${email} --yes`)).toHaveProperty('out')
  expect(await account(`show ${email}`)).toEqual(refused(`No account has the address ${email}.`))
  const done = 'show sessions end-sessions disable enable operator end-operator delete'.split(' ')
  expect(await deedsOf(id)).toEqual(done)
  const told = (await account('deeds')).out
  expect(told).toContain(`deleted ${id}`)
  expect(told).not.toContain(email)
})

test('shows somebody the way to their own data, which the last link made leads', async () => {
  const { id, email } = await somebody()
  const links = [await account(`export ${email}`), await account(`export ${email}`)].map(
    ({ out }) => /https:\S+/.exec(out ?? '')?.[0] ?? '',
  )
  expect(links[1]).toMatch(/^https:\/\/career\.example\.com\/archive\/[\w-]{43}$/)
  const kept = await owner()`select token_hash from auth.archive_link where person_id = ${id}`
  expect(kept.map((row) => row.token_hash)).toEqual([hashToken(links[1]?.slice(-43) ?? '')])
})

test('invites whoever may have an account', async () => {
  const fresh = `${newId()}@example.test`
  const { out } = await account(`invite ${fresh}`, { SIGN_UP: 'invited' })
  expect(out).toMatch(/\nhttps:\S+\/invitations\/site\/[\w-]{43}\n$/)
  await owner()`delete from auth.site_invitation where email = ${fresh}`
  const { email } = await somebody()
  expect(await account(`invite ${email}`)).toEqual(refused(`${email} has an account already.`))
  expect(await account('invite four')).toEqual(refused('"four" is no address such as name@example.com.'))
  expect(await account(`invite ${fresh}`, { SIGN_UP: 'closed' })).toEqual(
    refused('SIGN_UP is closed, so nobody can sign up: set it to invited to invite people.'),
  )
  expect(await account(`invite ${fresh}`, { SIGN_UP_DOMAINS: 'example.com' })).toEqual(
    refused(`SIGN_UP_DOMAINS does not let ${fresh} in.`),
  )
})

test('says how it is used when it is not, and touches nothing', async () => {
  for (const wrong of [
    'show',
    'promote a@b.test',
    'disable a@b.test --end',
    'list a b',
    'list --yes',
    '--what',
  ])
    expect(await account(wrong), wrong).toEqual(refused(expect.stringMatching(/^Usage: npm run account -- /)))
})

test('as a command: mails what there is a mail server for, asks before it deletes, and ends with 0 or 1', async () => {
  const [{ email }, other] = [await somebody(), await somebody()]
  const { port } = mail.server.address() as { port: number }
  const byMail = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@example.test' }
  const [sent, unsent, asks, ownerless] = await Promise.all([
    spawned(`export ${email}`, byMail),
    spawned(`export ${other.email}`, { ...byMail, SMTP_URL: 'smtp://127.0.0.1:1' }),
    spawned(`delete ${email}`),
    spawned('list', { DATABASE_OWNER_URL: '' }),
  ])
  expect(sent).toEqual({ code: 0, out: expect.not.stringContaining('https:'), error: '' })
  expect(letters).toEqual([{ to: email, text: expect.stringMatching(/as you asked[\s\S]*\/archive\//) }])
  expect(unsent.out).toMatch(/^The mail server did not take a mail.*\nhttps:/)
  const sentence = `Deleting ${email} cannot be taken back: say --yes where nobody can be asked.\n`
  expect(asks).toEqual({ code: 1, out: '', error: sentence })
  expect(ownerless).toEqual({
    code: 1,
    out: '',
    error: expect.stringMatching(/^DATABASE_OWNER_URL is missing: /),
  })
})
