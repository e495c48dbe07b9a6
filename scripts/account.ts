import { createResetLink, resetMinutes } from '@/auth/resets'
import { beforeViewer } from '@/db/before-viewer'
import { closePool } from '@/db/pool'
import { ClearError } from '@/lib/host/clear-error'
import { connect } from './connection'

/** `npm run account -- reset EMAIL`: prints a link with which the person chooses a new password, once. */
export async function run([command, email]: string[]): Promise<void> {
  if (command !== 'reset' || !email) throw new ClearError('Usage: npm run account -- reset EMAIL')
  const connection = await connect()
  try {
    const account = await beforeViewer.accountByEmail(email.trim().toLowerCase())
    if (!account) throw new ClearError(`No account has the address ${email}.`)
    const link = await createResetLink(account.personId)
    console.log(`For ${resetMinutes} minutes, and once, ${account.email} can choose a new password at`)
    console.log(link)
  } finally {
    await closePool()
    await connection.close()
  }
}
