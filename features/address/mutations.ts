import 'server-only'
import { sql } from 'drizzle-orm'
import { getTranslations } from 'next-intl/server'
import { countAttempt } from '@/auth/attempts'
import type { Viewer } from '@/auth/viewer'
import { beforeViewer } from '@/db/before-viewer'
import { readAs, writeAs } from '@/db/client'
import type { ActionResult } from '@/lib/action-result'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'

/** Hours that a link to confirm an address lives. */
const confirmationHours = 24

type Receiver = { personId: string; email: string; locale: 'ko' | 'en' }

/**
 * Mails a link that confirms the address of an account. Nothing in it was typed by whoever made the account: the
 * address may be somebody else's.
 *
 * @returns false when this account has had too many such mails
 */
export async function mailConfirmation({ personId, email, locale }: Receiver): Promise<boolean> {
  if (!mailIsOn()) return true
  if (!(await countAttempt('confirmationMail', personId))) return false
  const token = newToken()
  const until = new Date(Date.now() + confirmationHours * 60 * 60 * 1000)
  await beforeViewer.createConfirmation(hashToken(token), personId, until)
  const link = siteLink(`/confirm/${token}`, env().AUTH_URL)
  const t = await getTranslations({ locale, namespace: 'address.mail' })
  await sendMail({ to: email, subject: t('subject'), text: t('text', { link, hours: confirmationHours }) })
  return true
}

/** Sends the link again. Reports a refusal of the mail server, because the person waits for the mail. */
export async function askAgain(
  viewer: Viewer,
): Promise<ActionResult<undefined, 'mail-off' | 'too-many-attempts' | 'mail-failed'>> {
  if (!mailIsOn()) return { ok: false, code: 'mail-off' }
  const { id, locale, email } = await readAs(viewer, async (tx, me) => {
    const account = tx.execute<{ email: string }>(sql`select email from auth.my_account()`)
    const [person, [found]] = await Promise.all([me, account])
    return { ...person, email: found?.email ?? '' }
  })
  try {
    const sent = await mailConfirmation({ personId: id, email, locale })
    return sent ? { ok: true } : { ok: false, code: 'too-many-attempts' }
  } catch {
    return { ok: false, code: 'mail-failed' }
  }
}

/** Uses a link up for the viewer's own address. */
export function confirm(
  viewer: Viewer,
  token: string,
): Promise<ActionResult<undefined, 'confirmation-gone'>> {
  return writeAs(viewer, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(
      sql`select auth.confirm_my_address(${hashToken(token)}) as done`,
    )
    return row?.done ? { ok: true } : { ok: false, code: 'confirmation-gone' }
  })
}
