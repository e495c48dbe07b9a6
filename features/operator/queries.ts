import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Doors, doorsNow } from '@/auth/doors'
import type { PageMe, Viewer } from '@/auth/viewer'
import { readPage, type Tx } from '@/db/client'
import { isDone } from '@/db/outcomes'
import { env } from '@/lib/env'
import { isForwarded } from '@/lib/forwarded'
import { mailIsOn } from '@/lib/mail'
import { productVersion } from '@/lib/version'
import type { KeptDeed } from './rules/deeds'
import { accountsOnPage, type Wanted } from './rules/pages'
import { type Condition, type Warning, warningsOf } from './rules/warnings'

/** One account in the list. */
export type AccountItem = {
  id: string
  email: string
  signedInAt: Date | null
  sessions: number
  confirmed: boolean
  disabled: boolean
  operator: boolean
}

/** Numbers of the whole installation. @property mailsSince since when the oldest mail waits */
export type Figures = {
  accounts: number
  used: number
  disabled: number
  sessions: number
  bytes: number
  mails: number
  mailsSince: Date | null
  backupAt: Date | null
}

/** @property actor null for the command line @property person null where it was of no one account */
export type Deed = { at: Date; kind: KeptDeed; actor: Named | null; person: Named | null }
/** @property email null when the account is gone */
type Named = { id: string; email: string | null }

export type SiteInvitation = { id: string; email: string; expiresAt: Date }

/** @property found how many accounts have the letters in their address, and on how many pages @property since the start */
export type Operation = {
  me: PageMe
  figures: Figures
  warnings: Warning[]
  condition: Condition
  doors: Doors
  since: Date
  accounts: AccountItem[]
  found: number
  pages: number
  page: number
  invitations: SiteInvitation[]
  deeds: Deed[]
}

/** The page for operators; null for everybody else. */
export async function findOperation(viewer: Viewer, wanted: Wanted): Promise<Operation | null> {
  const doors = await doorsNow()
  return readPage(viewer, async (tx, me) => {
    const [person, [row], list, invitations, deeds] = await Promise.all([
      me,
      tx.execute<FigureRow>(sql`select * from app.operator_figures()`),
      selectAccounts(tx, wanted),
      tx.execute<{ id: string; email: string; expires_at: string }>(
        sql`select id, email, expires_at from app.site_invitations()`,
      ),
      selectDeeds(tx, null, 20),
    ])
    if (!row) return null
    const figures = figuresOf(row)
    const condition = conditionOf(doors, figures.backupAt)
    return {
      me: person,
      figures,
      condition,
      warnings: warningsOf(new Date(), condition),
      doors,
      since: new Date(Date.now() - process.uptime() * 1000),
      ...list,
      invitations: invitations.map(({ id, email, expires_at }) => ({
        id,
        email,
        expiresAt: new Date(expires_at),
      })),
      deeds,
    }
  })
}

/** What an operator knows of one account. */
export type OperatedAccount = AccountItem & {
  madeAt: Date
  seenAt: Date | null
  hasPassword: boolean
  providers: string[]
  disabledAt: Date | null
  operatorSince: Date | null
}

/** The page of one account, for operators; null for everybody else, and where there is no such account. */
export async function findOperated(
  viewer: Viewer,
  personId: string,
): Promise<{ me: PageMe; account: OperatedAccount; deeds: Deed[] } | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readPage(viewer, async (tx, me) => {
    const [person, [row], deeds] = await Promise.all([
      me,
      tx.execute<OperatedRow>(sql`select * from app.operator_account(${personId})`),
      selectDeeds(tx, personId, 50),
    ])
    if (!row) return null
    const account = {
      ...itemOf({ ...row, disabled: row.disabled_at !== null, operator: row.operator_since !== null }),
      madeAt: new Date(row.made_at),
      seenAt: dateOf(row.seen_at),
      hasPassword: row.has_password,
      providers: row.providers,
      disabledAt: dateOf(row.disabled_at),
      operatorSince: dateOf(row.operator_since),
    }
    return { me: person, account, deeds }
  })
}

/** Whether the viewer is an operator; within a page's transaction. */
export const selectIsOperator = (tx: Tx): Promise<boolean> => isDone(tx, sql`app.is_operator()`)

type FigureRow = {
  accounts: number
  used: number
  disabled: number
  sessions: number
  bytes: string
  mails: number
  mails_since: string | null
  backup_at: string | null
}
type ItemRow = {
  id: string
  email: string
  signed_in_at: string | null
  sessions: number
  confirmed: boolean
  disabled: boolean
  operator: boolean
}
type OperatedRow = Omit<ItemRow, 'disabled' | 'operator'> & {
  made_at: string
  seen_at: string | null
  has_password: boolean
  providers: string[]
  disabled_at: string | null
  operator_since: string | null
}

/** The accounts of a page; of the first one where there is no such page. */
async function selectAccounts(
  tx: Tx,
  { letters, page }: Wanted,
): Promise<Pick<Operation, 'accounts' | 'found' | 'page' | 'pages'>> {
  const skipped = (page - 1) * accountsOnPage
  const rows = await tx.execute<ItemRow & { total: number }>(
    sql`select * from app.operator_accounts(${letters}, ${skipped}, ${accountsOnPage})`,
  )
  const found = rows[0]?.total ?? 0
  if (found === 0 && page > 1) return selectAccounts(tx, { letters, page: 1 })
  return {
    accounts: rows.map(itemOf),
    found,
    page,
    pages: Math.max(1, Math.ceil(found / accountsOnPage)),
  }
}

async function selectDeeds(tx: Tx, about: string | null, most: number): Promise<Deed[]> {
  const rows = await tx.execute<{
    at: string
    kind: KeptDeed
    actor_id: string | null
    actor: string | null
    person_id: string | null
    person: string | null
  }>(sql`select * from app.operator_deeds(${about}, ${most})`)
  return rows.map((row) => ({
    at: new Date(row.at),
    kind: row.kind,
    actor: row.actor_id ? { id: row.actor_id, email: row.actor } : null,
    person: row.person_id ? { id: row.person_id, email: row.person } : null,
  }))
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

function figuresOf({ mails_since, backup_at, bytes, ...row }: FigureRow): Figures {
  return { ...row, bytes: Number(bytes), mailsSince: dateOf(mails_since), backupAt: dateOf(backup_at) }
}

function itemOf({ id, email, signed_in_at, sessions, confirmed, disabled, operator }: ItemRow): AccountItem {
  return { id, email, signedInAt: dateOf(signed_in_at), sessions, confirmed, disabled, operator }
}

function conditionOf(doors: Doors, backupAt: Date | null): Condition {
  return {
    site: env().AUTH_URL,
    doors,
    mail: mailIsOn(),
    backupAt,
    forwarded: isForwarded(),
    running: productVersion,
    found: versionOnDisk(),
  }
}

/** The version that a restart would run; the one that runs where none can be read. */
function versionOnDisk(): string {
  try {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json')
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }
    return typeof version === 'string' ? version : productVersion
  } catch {
    return productVersion
  }
}
