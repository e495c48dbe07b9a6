import { createContext, useContext, useEffect, useState } from 'react'
import { useMounted, useOutline } from '@/features/outline/sync/components/outline-provider'
import { later } from '@/lib/later'
import type { Proposals } from '../rules/proposals'

/** What compares words is of no use before an outline is there to be read. */
const comparing = later(() => import('../rules/proposals'))

const none: Proposals = new Map()

const Proposed = createContext<Proposals>(none)

/** Hands proposals on to the chips of a page. */
export const GivenProposals = Proposed.Provider

/** The competency that an item may belong to; undefined where nothing is proposed. */
export const useProposal = (item: string): string | undefined => useContext(Proposed).get(item)

/** Milliseconds without a change until words are compared: never between two keys. */
const rest = 400

/** Milliseconds of comparing after which keys and clicks get their turn. */
const slice = 8

/** What is proposed on this page. It comes once the page can be written, and follows when the writing rests. */
export function useProposals(): Proposals {
  const outline = useOutline((whole) => whole)
  const mounted = useMounted()
  const [proposals, setProposals] = useState(none)
  useEffect(() => {
    if (!mounted) return
    let isLeft = false
    let end = 0
    const pause = async () => {
      if (performance.now() < end) return true
      await new Promise((resolve) => setTimeout(resolve))
      end = performance.now() + slice
      return !isLeft
    }
    const timer = setTimeout(async () => {
      const rules = await comparing.get().catch(() => null)
      const next = await rules?.proposalsFor(outline, pause)
      if (rules && next && !isLeft)
        setProposals((before) => (rules.sameProposals(before, next) ? before : next))
    }, rest)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [outline, mounted])
  return proposals
}
