'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useKeptAction } from '@/components/form/use-kept-action'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import type { ActionResult } from '@/lib/action-result'
import { answerSuggestionAction } from '../actions'
import type { Answered, Suggestion } from '../rules/suggestion'
import { SuggestionAside } from './suggestion-aside'

type About = {
  ownerId: string
  analysisId: string
  suggestions: Suggestion[]
}

/**
 * @property role the owner answers, a mentor suggests
 * @property result how the last answer on this page came out, wherever on it that was given
 */
type Suggesting = About & {
  role: 'owner' | 'mentor'
  result: ActionResult<Answered> | null
  answer: (form: FormData) => void
}

const Context = createContext<Suggesting | null>(null)

/** Holds the suggestions about an analysis, and shows each beside the item that it is about. */
export function SuggestionProvider({
  ownerId,
  analysisId,
  role,
  suggestions,
  children,
}: About & { role: Suggesting['role'] | null; children: ReactNode }) {
  const [result, answer] = useKeptAction<Answered>(answerSuggestionAction)
  const value = useMemo(
    () => role && { ownerId, analysisId, role, suggestions, result, answer },
    [ownerId, analysisId, role, suggestions, result, answer],
  )
  return (
    <Context value={value}>
      <ItemAsideProvider aside={SuggestionAside}>{children}</ItemAsideProvider>
    </Context>
  )
}

/** The suggestions of the page; null for those who neither answer nor suggest. */
export function useSuggestions(): Suggesting | null {
  return useContext(Context)
}
