/** Key prefix of words that the editor has not sent, followed by their writer. */
export const queuePrefix = 'career-goal:queue:'
/** Drafts of this tab: of threads, of imports, and of what is said with a review. */
type DraftKind = 'thread' | 'import' | 'review'
const draftPrefix = 'career-goal:draft:'
const keyOf = (kind: DraftKind, name: readonly string[]) => draftPrefix + [kind, ...name].join('/')

/**
 * What was typed into a field and not sent, as long as the tab is open; null when nothing.
 * @param name tells the field from others: whose words on which page, and what for
 */
export function readDraft(kind: DraftKind, ...name: string[]): string | null {
  try {
    return sessionStorage.getItem(keyOf(kind, name))
  } catch {
    return null
  }
}

/** Keeps what is typed, or forgets it (null, or no words). A browser that stores nothing only loses this convenience. */
export function writeDraft(kind: DraftKind, name: readonly string[], text: string | null): void {
  try {
    if (text === null || text === '') sessionStorage.removeItem(keyOf(kind, name))
    else sessionStorage.setItem(keyOf(kind, name), text)
  } catch {}
}

/** The names of all drafts that begin with a scope, without it. */
export function listDrafts(kind: DraftKind, scope: string): string[][] {
  try {
    const start = keyOf(kind, [scope, ''])
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(start))
    return keys.map((key) => key.slice(start.length).split('/'))
  } catch {
    return []
  }
}

const forgotten = new Set<string>()

/** Whether this browser keeps words of a person that are not stored on the server. */
export function hasKeptWords(personId: string): boolean {
  return keysOf(personId).length > 0
}

/**
 * Forgets a person's words after they have confirmed signing out; an open editor does not keep them again.
 */
export function forgetKeptWords(personId: string): void {
  forgotten.add(personId)
  for (const { storage, key } of keysOf(personId)) storage.removeItem(key)
}

/** Lets editors keep words again, after the person has signed in once more. */
export function keepWordsAgain(personId: string): void {
  forgotten.delete(personId)
}

/** Whether the words of a person must no longer be kept on this page. */
export function isForgotten(personId: string): boolean {
  return forgotten.has(personId)
}

function keysOf(personId: string): { storage: Storage; key: string }[] {
  try {
    const queues = Object.keys(localStorage).filter((key) => key.startsWith(`${queuePrefix}${personId}:`))
    const drafts = Object.keys(sessionStorage).filter((key) => key.startsWith(draftPrefix))
    return [
      ...queues.map((key) => ({ storage: localStorage, key })),
      ...drafts.map((key) => ({ storage: sessionStorage, key })),
    ]
  } catch {
    // A browser that forbids storage keeps nothing.
    return []
  }
}
