import { createContext, useContext, useMemo } from 'react'
import { useSend } from '@/components/form/use-send'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { answerSuggestionAction } from '../actions'
import type { Answered, Suggestion } from '../rules/suggestion'

/**
 * The suggestions about an analysis, and how the last answer on this page came out, wherever on it that was given.
 * @property failure the same, where it was refused
 */
type Suggesting = {
  suggestions: Suggestion[]
  result: ActionResult<Answered> | null
  failure: ActionFailure | null
  send: (form: FormData) => void
}

/** Provides the suggestions of a page. */
export const PageSuggestions = createContext<Suggesting | null>(null)

/** The suggestions of the page; null for people who can neither answer nor suggest. */
export function useSuggestions(): Suggesting | null {
  return useContext(PageSuggestions)
}

/** What a page gives to `PageSuggestions`. */
export function useGivenSuggestions(suggestions: Suggestion[] | undefined): Suggesting | null {
  const { result, failure, send } = useSend<Answered>(answerSuggestionAction)
  return useMemo(
    () => (suggestions ? { suggestions, result, failure, send } : null),
    [suggestions, result, failure, send],
  )
}
