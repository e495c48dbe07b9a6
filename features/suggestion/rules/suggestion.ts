import type { Answer } from '../schema'
import type { SuggestionKind } from './kinds'

/** A mentor's suggestion as the viewer may read it: drafts only of their own, those of others once sent. */
export type Suggestion = {
  id: string
  kind: SuggestionKind
  /** the item to be reworded, or the competency of the to-do; it may be deleted by now */
  nodeId: string | null
  /** text of that item when this was suggested */
  quote: string | null
  text: string
  /** null for a mentor who has deleted their account */
  author: string | null
  /** written by the viewer */
  mine: boolean
  /** null: a draft */
  sentAt: Date | null
  outcome: 'accepted' | 'declined' | null
  answeredAt: Date | null
}

/** Suggestions by state: drafts, open ones, and answered ones. */
export type Sorted = { drafts: Suggestion[]; open: Suggestion[]; answered: Suggestion[] }

/** Groups suggestions by state, in the order of writing, but answered ones latest first. */
export function sortSuggestions(suggestions: readonly Suggestion[]): Sorted {
  const answered = suggestions.filter(({ outcome }) => outcome !== null)
  return {
    drafts: suggestions.filter(({ sentAt }) => sentAt === null),
    open: suggestions.filter(({ sentAt, outcome }) => sentAt !== null && outcome === null),
    answered: answered.toSorted((a, b) => Number(b.answeredAt) - Number(a.answeredAt)),
  }
}

/** A mentor's suggestions whose item is not on the page: it was deleted, or is in another part. */
export function withoutPlace(
  suggestions: readonly Suggestion[],
  nodes: readonly { id: string }[],
): Suggestion[] {
  const here = new Set(nodes.map(({ id }) => id))
  return suggestions.filter(({ kind, nodeId }) => kind === 'words' && !here.has(nodeId ?? ''))
}

/** Id of a suggestion's card on the page. */
export const cardId = (id: string) => `suggestion-${id}`

/** The result of an answer, and the place where it was given. */
export type Answered = { answer: Answer['answer']; kind: SuggestionKind; slot: string }
