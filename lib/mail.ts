import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env'
import { logEvent } from './log'

export type Mail = { to: string; subject: string; text: string }

let transport: Transporter | undefined

/** Whether mail can be sent at all: SMTP_URL and MAIL_FROM are set. */
export function mailIsOn(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Sends one mail as plain text.
 *
 * @throws when mail is not configured, or the server refuses or does not answer within ten seconds
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set')
  const patience = 10_000
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = MAIL_FROM
  const recipient = { name: '', address: to }
  try {
    await transport.sendMail({ from, to: recipient, subject, text, textEncoding: 'base64' })
    logEvent('mail-sent')
  } catch (error) {
    // The library's own error contains the recipient, who must not appear in a log.
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    const reason = String(responseCode ?? code ?? 'no reason given')
    logEvent('mail-failed', { reason })
    throw new Error(`The mail server did not take a mail (${reason})`)
  }
}
