import type { Sql } from 'postgres'
import { ClearError } from '@/lib/host/clear-error'

/** What an operator knows of an account; see within.account_facts in db/sql. */
export type Account = {
  id: string
  email: string
  made_at: Date
  signed_in_at: Date | null
  seen_at: Date | null
  sessions: number
  confirmed: boolean
  has_password: boolean
  providers: string[]
  disabled_at: Date | null
  operator_since: Date | null
}

/** The account with an address, in any case. @throws ClearError when there is none */
export async function find(sql: Sql, email = ''): Promise<Account> {
  const wanted = email.trim().toLowerCase()
  const [found] = await sql<Account[]>`
    select * from within.account_facts(array(select a.person_id from auth.account a where a.email = ${wanted}))`
  if (!found) throw new ClearError(`No account has the address ${email}.`)
  return found
}

/** All accounts whose address has these letters in it, in the order of their addresses. */
export function list(sql: Sql, letters: string): Promise<Account[]> {
  return sql<Account[]>`
    select * from within.account_facts(
      array(select a.person_id from auth.account a where strpos(a.email, ${letters.trim().toLowerCase()}) > 0)
    )`
}
