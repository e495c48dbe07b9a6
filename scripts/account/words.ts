import type { Account } from './find'

/** A time to the minute, the same on every machine. */
export const day = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What is out of the ordinary about an account. */
export function stateOf({ disabled_at, operator_since, confirmed }: Account): string {
  return [
    disabled_at ? `disabled since ${day(disabled_at)}` : '',
    operator_since ? 'operator' : '',
    confirmed ? '' : 'address not confirmed',
  ]
    .filter(Boolean)
    .join(', ')
}

const names: Record<string, string> = { github: 'GitHub', oidc: 'OpenID Connect' }

/** The ways into an account. */
export function waysOf({ has_password, providers }: Account): string {
  const ways = [...(has_password ? ['password'] : []), ...providers.map((one) => names[one] ?? one)]
  return ways.join(', ') || 'nothing'
}

/** Lines in which the columns stand below one another. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
