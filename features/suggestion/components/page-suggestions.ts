import { createContext, useContext } from 'react'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import type { Answered, Suggestion } from '../rules/suggestion'

export type About = {
  ownerId: string
  analysisId: string
  suggestions: Suggestion[]
}

/**
 * @property role the owner answers, a mentor suggests
 * @property result how the last answer on this page came out, wherever on it that was given
 * @property failure the same, where it was refused
 */
export type Suggesting = About & {
  role: 'owner' | 'mentor'
  result: ActionResult<Answered> | null
  failure: ActionFailure | null
  send: (form: FormData) => void
}

/** Where the suggestions of a page are found. */
export const PageSuggestions = createContext<Suggesting | null>(null)

/** The suggestions of the page; null for those who neither answer nor suggest. */
export function useSuggestions(): Suggesting | null {
  return useContext(PageSuggestions)
}
