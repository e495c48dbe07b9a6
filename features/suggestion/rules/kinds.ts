/** What a mentor can suggest: a new competency, a new to-do, or other words for an item. */
export const suggestionKinds = ['competency', 'todo', 'words'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]
