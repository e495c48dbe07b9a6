import { ClearError } from '@/lib/host/clear-error'

const least = 12

/** The passphrase of back-ups, if there is one. */
export const readPassphrase = (): string | undefined => process.env.BACKUP_PASSPHRASE || undefined

/** @throws ClearError for one that could be guessed, since whoever has a file can try as often as they like */
export function assertStrong(passphrase: string | undefined): void {
  if (passphrase === undefined || [...passphrase].length >= least) return
  throw new ClearError(
    `BACKUP_PASSPHRASE has fewer than ${least} characters: take one such as "openssl rand -base64 24" prints.`,
  )
}
