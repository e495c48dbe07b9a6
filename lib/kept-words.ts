/** Words that the editor has not sent, by who wrote them. */
export const queuePrefix = 'career-goal:queue:'
/** Drafts of this tab: of threads, of imports, and of what is said with a review. */
export const draftPrefixes = {
  thread: 'career-goal-thread',
  import: 'career-goal-import-',
  review: 'career-goal-review',
}
const forgotten = new Set<string>()

/** Whether this browser keeps words of a person that nobody has stored. */
export function hasKeptWords(personId: string): boolean {
  return keysOf(personId).length > 0
}

/** Forgets them, for the person signs out and said so; what the editor still holds is not kept again. */
export function forgetKeptWords(personId: string): void {
  forgotten.add(personId)
  for (const { storage, key } of keysOf(personId)) storage.removeItem(key)
}

/** A new editor keeps words again: the person has signed in once more. */
export function keepWordsAgain(personId: string): void {
  forgotten.delete(personId)
}

/** Whether the words of a person are not to be kept any more on this page. */
export function isForgotten(personId: string): boolean {
  return forgotten.has(personId)
}

function keysOf(personId: string): { storage: Storage; key: string }[] {
  try {
    const queues = Object.keys(localStorage).filter((key) => key.startsWith(`${queuePrefix}${personId}:`))
    const drafts = Object.keys(sessionStorage).filter((key) =>
      Object.values(draftPrefixes).some((one) => key.startsWith(one)),
    )
    return [
      ...queues.map((key) => ({ storage: localStorage, key })),
      ...drafts.map((key) => ({ storage: sessionStorage, key })),
    ]
  } catch {
    // A browser that forbids storage keeps nothing.
    return []
  }
}
