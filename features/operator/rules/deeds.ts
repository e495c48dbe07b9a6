/** What an operator can do to an account on its page. */
export const deedKinds = ['disable', 'enable', 'end-sessions', 'delete'] as const
export type DeedKind = (typeof deedKinds)[number]

/** Everything that is kept of what was done to accounts; the command line does more than the page. */
export type KeptDeed =
  | DeedKind
  | 'list'
  | 'show'
  | 'sessions'
  | 'export'
  | 'reset'
  | 'operator'
  | 'end-operator'
  | 'invite'
  | 'withdraw'

const notices = [...deedKinds, 'withdraw'] as const

/** Whether a word of the address is news that a page of operators knows, a key below `operator.notices`. */
export function isDeedNotice(value: unknown): value is (typeof notices)[number] {
  return notices.some((notice) => notice === value)
}
