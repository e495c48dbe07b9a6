const keyOf = (owner: string) => `career-goal-import-${owner}`

/** What somebody has typed on the import page and not stored yet, as long as the tab is open; '' when nothing. */
export function readDraft(owner: string): string {
  try {
    return sessionStorage.getItem(keyOf(owner)) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a text; an empty one is forgotten. A browser that stores nothing only loses this convenience. */
export function writeDraft(owner: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(owner))
    else sessionStorage.setItem(keyOf(owner), text)
  } catch {}
}
