import type { TransactionSql } from 'postgres'
import type { Actor, Scene } from './matrix'
import type { Props } from './props'

/**
 * One call of a function with arguments that name the owner's rows.
 * @property gets who gets something by it: a row that names the owner or theirs, a true outcome, or a change of their rows
 * @property anyRow figures name nobody: any row counts as something
 * @property answers what the call returns counts, and not which rows it changed on the way
 */
export type Try = {
  what: string
  call: (tx: TransactionSql, scene: Scene & { props: Props }) => Promise<readonly object[]>
  gets: readonly Actor[]
  anyRow?: true
  answers?: true
}
