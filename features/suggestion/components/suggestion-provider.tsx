'use client'

import { type ReactNode, useMemo } from 'react'
import { useSend } from '@/components/form/use-send'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import { answerSuggestionAction } from '../actions'
import type { Answered } from '../rules/suggestion'
import { type About, PageSuggestions, type Suggesting } from './page-suggestions'
import { SuggestionAside } from './suggestion-aside'

/** Holds the suggestions about an analysis, and shows each beside the item that it is about. */
export function SuggestionProvider({
  ownerId,
  analysisId,
  role,
  suggestions,
  children,
}: About & { role: Suggesting['role'] | null; children: ReactNode }) {
  const { result, failure, send } = useSend<Answered>(answerSuggestionAction)
  const value = useMemo(
    () => role && { ownerId, analysisId, role, suggestions, result, failure, send },
    [ownerId, analysisId, role, suggestions, result, failure, send],
  )
  return (
    <PageSuggestions value={value}>
      <ItemAsideProvider aside={SuggestionAside}>{children}</ItemAsideProvider>
    </PageSuggestions>
  )
}
