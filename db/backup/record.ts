import { connect } from '../connect'

/**
 * Notes when the last back-up was made, for the operator's page. A database that an earlier version has left cannot.
 *
 * @param madeAt when its snapshot was taken
 */
export async function recordBackup(ownerUrl: string, madeAt: string): Promise<void> {
  const sql = connect(ownerUrl, { max: 1 })
  try {
    const [found] = await sql`select to_regclass('auth.backup') is not null as "isThere"`
    if (!found?.isThere) return
    await sql`
      insert into auth.backup (made_at)
      values (${madeAt}::timestamptz)
      on conflict (one) do update
      set made_at = excluded.made_at`
  } finally {
    await sql.end({ timeout: 1 })
  }
}
