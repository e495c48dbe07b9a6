import type { AccessScene, Asker } from './scene'

/** The fields of a form, or the argument of an action that takes a plain object. */
export type Input = Record<string, unknown>

/**
 * What is tried with an action.
 * @property input names the owner's rows; `asker` is whose session sends it
 * @property may who gets it done with this very input; everybody else must change nothing of the owner's
 * @property alive another input with which it is done, where the first one shall fail for all
 * @property by who shows that it can be done; all of `may` unless named
 * @property proof that it was done is seen in the owner's rows; or, where it writes none, in its answer; or in another spec
 * @property tried who tries, where attempts are counted per address; everybody unless named
 */
export type Sample = {
  input: (scene: AccessScene) => Input
  may: readonly Asker[]
  alive?: (scene: AccessScene) => Input
  by?: readonly Asker[]
  proof?: 'answer' | `e2e/${string}.spec.ts`
  tried?: readonly Asker[]
}

export const idOf = (
  { owner }: AccessScene,
  table:
    | 'analysis'
    | 'section'
    | 'node'
    | 'mentorship'
    | 'thread'
    | 'suggestion'
    | 'review'
    | 'team'
    | 'framework'
    | 'framework_edition',
): string => String(owner.rows[table].id)

/** A row that the mentor has not sent, or one that the owner wrote. */
export function further({ owner }: AccessScene, table: string, whose: 'draft' | 'own'): string {
  const found = owner.further.find(
    ([name, row]) =>
      name === table && (whose === 'draft' ? row.sent_at === null : row.author_id === owner.id),
  )
  return String(found?.[1].id)
}
