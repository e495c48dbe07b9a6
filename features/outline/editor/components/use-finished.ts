import { useMemo } from 'react'
import { finishedBefore } from '@/features/outline/model/rules/finished'
import { useSeen } from '@/features/outline/sync/components/folds'
import { useFolds, useOutline, useToday } from '@/features/outline/sync/components/outline-provider'

/** What of a section was finished before today. @property shown what is there all the same */
export type Finished = { hidden: readonly string[]; shown: readonly string[] }

const nothing: string[] = []

/**
 * The finished items of a section of to-dos, none of another one.
 *
 * @param inHand items that are being written or have an open question, which are never hidden
 */
export function useFinished(sectionId: string, todo: boolean, inHand: readonly string[]): Finished {
  const today = useToday()
  const seen = useSeen(useFolds())
  const here = useMemo(() => new Set([...seen, ...inHand]), [seen, inHand])
  const hidden = useOutline((outline) => (todo ? finishedBefore(outline, sectionId, today, here) : nothing))
  const all = useOutline((outline) =>
    todo ? finishedBefore(outline, sectionId, today, new Set(inHand)) : nothing,
  )
  return useMemo(() => ({ hidden, shown: all.filter((id) => !hidden.includes(id)) }), [hidden, all])
}
