import { useDeferredValue, useMemo, useState } from 'react'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Day } from '@/lib/dates'

type Rules = typeof import('../rules/proposals')

let loading: Promise<Rules> | null = null
/** The rules that read days and compare names; they are large, so only who writes a to-do asks for them. */
export function loadRules(): Promise<Rules> {
  loading ??= import('../rules/proposals').catch((error: unknown) => {
    // Out of reach now; the next time may be better.
    loading = null
    throw error
  })
  return loading
}

/** What is proposed for words that are being typed. @property from where the day begins in them */
export type Proposals = {
  day: { day: Day; from: number } | null
  aim: { id: string; name: string } | null
}

/**
 * Proposes a day and a competency for what is typed.
 *
 * @param competencies from which one is proposed; none where one is chosen already
 * @returns the proposals, and what asks for the rules
 */
export function useProposals(
  text: string,
  competencies: readonly Node[],
  today: Day,
): Proposals & { load: () => void } {
  const [rules, setRules] = useState<Rules | null>(null)
  const settled = useDeferredValue(text)
  const day = useMemo(() => rules?.typedDay(text, today) ?? null, [rules, text, today])
  const aim = useMemo(() => {
    const found = settled.trim() === '' ? null : (rules?.proposedAim(competencies, settled) ?? null)
    return found && { id: found.id, name: firstWords(found.text) }
  }, [rules, settled, competencies])
  // Without the rules nothing is proposed, and everything can be chosen by hand.
  const load = () =>
    void loadRules().then(
      (loaded) => setRules(() => loaded),
      () => {},
    )
  return { day, aim, load }
}
