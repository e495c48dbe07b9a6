import type { Sql } from 'postgres'
import { createResetLink, resetMinutes } from '@/auth/resets'
import { browserName } from '@/features/account/rules'
import { ClearError } from '@/lib/host/clear-error'
import { hashToken, newToken } from '@/lib/token'
import { confirmed } from './confirm'
import { type Account, find, list } from './find'
import { archiveHours, sendArchiveLink, sendInvitation } from './send'
import { day, stateOf, table, waysOf } from './words'

/** What was typed: a command, whose account or which letters, and the options. */
export type Asked = { name: string; word: string | undefined; end: boolean; yes: boolean }
/** @property sql a connection of the role that owns the tables @property say prints a line */
export type Desk = { sql: Sql; say: (line: string) => void }

/** @property alone whether it needs no word behind it @property ends whether it takes --end */
type Command = { run: (asked: Asked, desk: Desk) => Promise<void>; alone?: true; ends?: true }

export const usage = `Usage: npm run account -- COMMAND
  list [LETTERS]            all accounts, or those whose address has these letters in it
  show EMAIL                since when, how and when signed in, and whether disabled
  sessions EMAIL [--end]    where the person is signed in; with --end, signs them out everywhere
  disable EMAIL             signs the person out and keeps them out; nothing is lost, what they opened is closed
  enable EMAIL              lets them in again, and opens what was open
  delete EMAIL [--yes]      deletes the person with all they wrote, as they could themselves
  export EMAIL              sends or prints a link by which the person, signed in, gets their own data
  reset EMAIL               prints a link with which the person chooses a new password
  invite EMAIL              sends or prints a link that lets one person sign up
  operator EMAIL [--end]    opens the page /operator to the person; with --end, closes it
  deeds [EMAIL]             what was done to accounts last, by whom and when`

/** Every command by its name. Each stores what it did, except the one that reads just that. */
export const commands: Record<string, Command> = {
  list: { run: listAccounts, alone: true },
  show: { run: showAccount },
  sessions: { run: sessions, ends: true },
  disable: {
    run: (asked, desk) =>
      change(asked, desk, 'within.disable_account', {
        done: 'is disabled and signed out everywhere. Nothing is lost.',
        already: 'is disabled already.',
      }),
  },
  enable: {
    run: (asked, desk) =>
      change(asked, desk, 'within.enable_account', {
        done: 'can sign in again, and what was open before is open again.',
        already: 'is not disabled.',
      }),
  },
  delete: { run: deleteAccount },
  export: { run: exportAccount },
  reset: { run: resetPassword },
  invite: { run: invite },
  operator: { run: operator, ends: true },
  deeds: { run: deeds, alone: true },
}

async function listAccounts({ word }: Asked, { sql, say }: Desk): Promise<void> {
  const found = await list(sql, word ?? '')
  await sql`select within.note_deed('list', null, null)`
  if (found.length === 0) throw new ClearError(word ? `No address has "${word}" in it.` : 'No accounts yet.')
  const rows = found.map((one) => [
    one.email,
    day(one.made_at),
    one.signed_in_at ? day(one.signed_in_at) : 'never',
    String(one.sessions),
    stateOf(one),
  ])
  for (const line of table([['address', 'made', 'last sign-in', 'devices', ''], ...rows])) say(line)
  say(`${found.length} ${found.length === 1 ? 'account' : 'accounts'}`)
}

async function showAccount({ word }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  await sql`select within.note_deed('show', null, ${one.id})`
  const rows = [
    ['address', `${one.email}${one.confirmed ? '' : ' (not confirmed)'}`],
    ['made', day(one.made_at)],
    ['last sign-in', one.signed_in_at ? day(one.signed_in_at) : 'never'],
    ['last used', one.seen_at ? day(one.seen_at) : 'on no device that is signed in'],
    ['devices', String(one.sessions)],
    ['signs in by', waysOf(one)],
    ['state', stateOf(one) || 'can be used'],
  ]
  for (const line of table(rows)) say(line)
}

async function sessions({ word, end }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  if (end) {
    const [row] = await sql`select within.end_sessions(${one.id}, null) as outcome`
    if (row?.outcome !== 'done') throw new ClearError(`${one.email} is signed in nowhere.`)
    return say(`${one.email} is signed out everywhere, and can sign in again.`)
  }
  await sql`select within.note_deed('sessions', null, ${one.id})`
  const rows = await sql<{ created_at: Date; seen_at: Date; user_agent: string | null }[]>`
    select s.created_at, s.seen_at, s.user_agent from auth.session s
    where s.person_id = ${one.id} and within.is_alive(s) order by s.seen_at desc`
  if (rows.length === 0) return say(`${one.email} is signed in nowhere.`)
  const told = rows.map((each) => [
    day(each.created_at),
    day(each.seen_at),
    browserName(each.user_agent) ?? 'unknown',
  ])
  for (const line of table([['since', 'last used', 'browser'], ...told])) say(line)
}

/** One of the changes that are done to somebody's account, and what is said of it. */
async function change(
  { word }: Asked,
  { sql, say }: Desk,
  name: 'within.disable_account' | 'within.enable_account',
  words: { done: string; already: string },
): Promise<void> {
  const one = await find(sql, word)
  const [row] = await sql`select ${sql.unsafe(name)}(${one.id}, null) as outcome`
  if (row?.outcome === 'gone') throw missing(one)
  if (row?.outcome === 'already') throw new ClearError(`${one.email} ${words.already}`)
  say(`${one.email} ${words.done}`)
}

async function deleteAccount({ word, yes }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  if (!yes && !(await confirmed(one.email))) throw new ClearError('Nothing was deleted.')
  const [row] = await sql`select within.delete_account(${one.id}, null) as outcome`
  if (row?.outcome !== 'done') throw missing(one)
  say(`${one.email} is deleted, with all that the person wrote.`)
}

async function exportAccount({ word }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  if (one.disabled_at) {
    throw new ClearError(`${one.email} is disabled, and could not sign in for the data: enable it first.`)
  }
  const token = newToken()
  const until = new Date(Date.now() + archiveHours * 3_600_000).toISOString()
  await sql`select within.create_archive_link(${hashToken(token)}, ${one.id}, ${until})`
  const about = `For ${archiveHours} hours, and once, ${one.email} can get everything that is kept about them, signed in,`
  const sent = await sendArchiveLink(sql, one, token)
  if ('link' in sent) say(`${sent.why}${about} at\n${sent.link}`)
  else say(`${about} by the link that was mailed to them.`)
}

async function resetPassword({ word }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  if (one.disabled_at) throw new ClearError(`${one.email} is disabled: enable it first.`)
  const link = await createResetLink(one.id)
  await sql`select within.note_deed('reset', null, ${one.id})`
  say(`For ${resetMinutes} minutes, and once, ${one.email} can choose a new password at`)
  say(link)
}

async function invite({ word = '' }: Asked, { sql, say }: Desk): Promise<void> {
  const sent = await sendInvitation(sql, word)
  if ('link' in sent) say(`${sent.why}The link lets in one person, for ${sent.days} days:\n${sent.link}`)
  else say(`A link that lets in one person for ${sent.days} days was mailed to ${word}.`)
}

async function operator({ word, end }: Asked, { sql, say }: Desk): Promise<void> {
  const one = await find(sql, word)
  const [row] = await sql`select within.set_operator(${one.id}, ${!end}) as outcome`
  if (row?.outcome === 'gone') throw missing(one)
  if (row?.outcome === 'already') {
    throw new ClearError(`${one.email} ${end ? 'is no operator' : 'is an operator already'}.`)
  }
  say(end ? `${one.email} is no operator any more.` : `${one.email} can open /operator now.`)
}

async function deeds({ word }: Asked, { sql, say }: Desk): Promise<void> {
  const about = word === undefined ? null : (await find(sql, word)).id
  const rows = await sql<{ at: Date; kind: string; actor: string | null; person: string | null }[]>`
    select d.at, d.kind, coalesce(b.email, 'deleted ' || d.actor_id, 'command line') as actor,
      coalesce(o.email, 'deleted ' || d.person_id, '') as person
    from auth.deed d
    left join auth.account b on b.person_id = d.actor_id
    left join auth.account o on o.person_id = d.person_id
    where ${about}::uuid is null or d.person_id = ${about}
    order by d.at desc, d.id limit 100`
  const told = rows.map(({ at, kind, actor, person }) => [day(at), actor ?? '', kind, person ?? ''])
  for (const line of table([['when', 'who', 'what', 'whose account'], ...told])) say(line)
}

const missing = ({ email }: Account) => new ClearError(`No account has the address ${email}.`)
