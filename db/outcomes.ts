import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Tx } from './client'

/** The words by which functions of db/sql say how a write came out; a test compares them with the functions. */
export const outcomes = {
  'app.accept_mentor': ['begun', 'already', 'gone', 'own', 'unconfirmed'],
  'app.answer_follower': ['begun', 'already', 'gone', 'refused', 'unconfirmed'],
  'app.answer_offer': ['set', 'refused', 'gone'],
  'app.answer_review': ['answered', 'changed', 'empty', 'gone', 'many'],
  'app.begin_from_framework': ['begun', 'gone'],
  'app.begin_thread': ['begun', 'gone'],
  'app.end_lead': ['set', 'gone', 'last-lead'],
  'app.follow_invitation': ['followed', 'gone', 'own', 'unconfirmed'],
  'app.found_team': ['made', 'gone', 'many'],
  'app.invite': ['made', 'gone', 'many', 'unconfirmed'],
  'app.invite_to_site': ['made', 'taken', 'many', 'gone'],
  'app.invite_to_team': ['made', 'gone', 'many', 'unconfirmed'],
  'app.join_team': ['joined', 'already', 'full', 'gone', 'unconfirmed'],
  'app.leave_team': ['left', 'gone', 'last-lead'],
  'app.offer_framework': ['offered', 'gone', 'unconfirmed'],
  'app.operate': ['done', 'already', 'self', 'other-email', 'gone'],
  'app.request_review': ['requested', 'already', 'gone'],
  'app.set_sharing': ['set', 'gone', 'unconfirmed'],
  'auth.answer_pause': ['kept', 'ended', 'gone'],
} as const

type Telling = keyof typeof outcomes

/** The words that this function may return. */
export type Outcome<Name extends Telling> = (typeof outcomes)[Name][number]

/** Calls a function that returns its outcome as a word. @param given its arguments, in their order */
export async function outcomeOf<Name extends Telling>(
  tx: Tx,
  name: Name,
  ...given: (SQLWrapper | string | number | boolean | null)[]
): Promise<Outcome<Name>> {
  const values = sql.join(
    given.map((value) => sql`${value}`),
    sql`, `,
  )
  const [row] = await tx.execute<{ outcome: Outcome<Name> }>(
    sql`select outcome from ${sql.raw(name)}(${values}) outcome`,
  )
  if (!row) throw new Error(`${name} said nothing.`)
  return row.outcome
}

/** Calls a function that returns whether it did something. */
export async function isDone(tx: Tx, call: SQL): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean | null }>(sql`select ${call} as done`)
  return row?.done === true
}
