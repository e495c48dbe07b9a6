import type { Answer } from '../schema'
import type { SuggestionKind } from './kinds'

/** A mentor's suggestion as the viewer may read it: one's own drafts too, of others what was sent. */
export type Suggestion = {
  id: string
  kind: SuggestionKind
  /** the item that other words are for, or the competency of the to-do; it may have gone since */
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

/** Suggestions by what they wait for: to be sent, to be answered, for nothing any more. */
export type Sorted = { drafts: Suggestion[]; open: Suggestion[]; answered: Suggestion[] }

/** Sorts the suggestions of a page; each group in the order in which they were written, the last answered first. */
export function sortSuggestions(suggestions: readonly Suggestion[]): Sorted {
  const answered = suggestions.filter(({ outcome }) => outcome !== null)
  return {
    drafts: suggestions.filter(({ sentAt }) => sentAt === null),
    open: suggestions.filter(({ sentAt, outcome }) => sentAt !== null && outcome === null),
    answered: answered.toSorted((a, b) => Number(b.answeredAt) - Number(a.answeredAt)),
  }
}

/**
 * Suggestions of a mentor's that cannot stand beside what they are about, as that is not on the page: it has gone, or
 * stands in another part.
 */
export function withoutPlace(
  suggestions: readonly Suggestion[],
  nodes: readonly { id: string }[],
): Suggestion[] {
  const here = new Set(nodes.map(({ id }) => id))
  return suggestions.filter(({ kind, nodeId }) => kind === 'words' && !here.has(nodeId ?? ''))
}

/** Names the card of a suggestion within its page. */
export const cardId = (id: string) => `suggestion-${id}`

/** How an answer came out, and where it was given. */
export type Answered = { answer: Answer['answer']; kind: SuggestionKind; slot: string }
