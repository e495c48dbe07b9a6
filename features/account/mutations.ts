import 'server-only'
import { sql } from 'drizzle-orm'
import { getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { countAttempt, waitAfter, waitFailure } from '@/auth/attempts'
import { tellOwner } from '@/auth/owner-news'
import { hasOuterSpace, passwordFault } from '@/auth/password-rule'
import { hashPassword, verifyPassword } from '@/auth/passwords'
import type { ProviderId } from '@/auth/provider-ids'
import { createResetLink, resetMinutes } from '@/auth/resets'
import type { Viewer } from '@/auth/viewer'
import { beforeViewer } from '@/db/before-viewer'
import { readAs, writeAs } from '@/db/client'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import type { Locale } from '@/lib/i18n/locales'
import { logEvent, nameless } from '@/lib/log'
import { sendMail } from '@/lib/mail'
import type { ChangePasswordInput, DeletionInput, SignUpInput } from './schema'

/**
 * Makes an account with a password.
 *
 * @param invitation hash of an operator's link, which this uses up
 * @returns its id, or null when the address is taken, or the link was used meanwhile
 */
export async function createAccount(
  input: SignUpInput,
  locale: Locale,
  invitation: string | null = null,
): Promise<string | null> {
  const { name, email, password, timeZone } = input
  const passwordHash = await hashPassword(password)
  const id = newId()
  const isNew = await beforeViewer.signUp({ id, name, email, passwordHash, locale, timeZone, invitation })
  return isNew ? id : null
}

/**
 * Mails a link to choose a new password, if there is such an account, it is not disabled and has not had too many
 * already. Nothing
 * in it was typed by whoever made the account: the address may be somebody else's.
 */
export async function mailReset(email: string): Promise<void> {
  const account = await beforeViewer.accountByEmail(email)
  if (!account || account.disabled || !(await countAttempt('resetAccount', account.personId))) return
  const link = await createResetLink(account.personId)
  const t = await getTranslations({ locale: account.locale, namespace: 'account.mail' })
  const text = t('text', { link, minutes: resetMinutes })
  await sendMail({ to: account.email, subject: t('subject'), text })
  logEvent('reset-mailed', { person: nameless(account.personId) })
}

type Self = { id: string; name: string; email: string; hash: string | null; isNew: boolean }

async function findSelf(viewer: Viewer): Promise<Self> {
  return readAs(viewer, async (tx, me) => {
    const [person, [account]] = await Promise.all([
      me,
      tx.execute<{ email: string; hash: string | null; is_new: boolean }>(
        sql`select email, auth.my_password_hash() as hash, auth.my_session_is_new(${viewer.session}) as is_new
          from auth.my_account()`,
      ),
    ])
    const { email = '', hash = null, is_new = false } = account ?? {}
    return { id: person.id, name: person.name, email, hash, isNew: is_new }
  })
}

/** Why somebody at a signed-in browser is not taken for the person, or what they typed is refused. */
type Unproven = 'invalid' | 'sign-in-again' | 'too-many-attempts'

/**
 * Checks the password before something that cannot be taken back or that is a new way in. An account without
 * a password needs a recent sign-in instead.
 *
 * @returns why it is refused, or null
 */
export async function proofFault(
  viewer: Viewer,
  password: string | undefined,
  self?: Self,
): Promise<ActionFailure<Unproven> | null> {
  const { id, hash, isNew } = self ?? (await findSelf(viewer))
  if (!hash) return isNew ? null : { ok: false, code: 'sign-in-again' }
  const wait = await waitAfter('password', id)
  if (wait > 0) return waitFailure(wait)
  if (await verifyPassword(hash, password ?? '')) return null
  const code = hasOuterSpace(password ?? '') ? 'wrong-password-spaced' : 'wrong-password'
  return { ok: false, code: 'invalid', fieldErrors: { currentPassword: [code] } }
}

/** Sets another password, or the first one, and ends the viewer's other sessions. */
export async function changePassword(
  viewer: Viewer,
  input: ChangePasswordInput,
): Promise<ActionResult<undefined, Unproven>> {
  const known = await findSelf(viewer)
  const unproven = await proofFault(viewer, input.currentPassword, known)
  if (unproven) return unproven
  const fault = passwordFault(input.newPassword, [known.name, known.email])
  if (fault) return { ok: false, code: 'invalid', fieldErrors: { newPassword: [fault] } }
  const hash = await hashPassword(input.newPassword)
  await writeAs(viewer, async (tx) => {
    await tx.execute(sql`select auth.set_my_password(${hash})`)
    await tx.execute(sql`select auth.end_my_sessions(${viewer.session})`)
  })
  await tellOwner(known.id, 'password')
  return { ok: true }
}

/** Takes a provider away, unless it is the only way in. */
export function disconnectProvider(
  viewer: Viewer,
  provider: ProviderId,
): Promise<ActionResult<undefined, 'last-way-in'>> {
  return writeAs(viewer, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(
      sql`select auth.remove_my_provider(${provider}) as done`,
    )
    return row?.done ? { ok: true } : { ok: false, code: 'last-way-in' }
  })
}

/** Ends one of the viewer's sessions; harmless when it has ended already. */
export async function endSession(viewer: Viewer, id: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select auth.end_my_session(${id})`))
}

/** Ends all of the viewer's sessions, this one too. */
export async function endAllSessions(viewer: Viewer): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select auth.end_my_sessions(null)`))
}

/** Deletes the viewer with every row. @param input what the viewer typed to confirm */
export async function deleteAccount(
  viewer: Viewer,
  { email, currentPassword }: DeletionInput,
): Promise<ActionResult<undefined, Unproven>> {
  const unproven = await proofFault(viewer, currentPassword)
  if (unproven) return unproven
  return writeAs(viewer, async (tx) => {
    const [account] = await tx.execute<{ email: string }>(sql`select email from auth.my_account()`)
    if (account?.email !== email) {
      return { ok: false, code: 'invalid', fieldErrors: { email: ['other-email'] } }
    }
    await tx.execute(sql`select auth.delete_me()`)
    return { ok: true }
  })
}
