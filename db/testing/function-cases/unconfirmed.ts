import type { TransactionSql } from 'postgres'
import type { Props } from '../props'

/** The same call, by somebody who has an account but no confirmed address, whoever else tries. */
export async function asUnconfirmed<T>(
  tx: TransactionSql,
  { unconfirmed }: Props,
  call: () => Promise<T>,
): Promise<T> {
  await tx`select set_config('app.viewer', ${unconfirmed.id}, true)`
  return call()
}
