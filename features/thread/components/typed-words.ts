import { draftPrefixes } from '@/lib/kept-words'

/** What somebody typed and has not sent. @property id of what it will become, so that sent twice it counts once */
export type Typed = { id: string; text: string }

const keyOf = (...parts: string[]) => [draftPrefixes.thread, ...parts].join('/')

/**
 * What was typed in one field and not stored yet, as long as the tab is open; null when nothing.
 * @param scope whose words on which page @param place item or section @param field what they are for
 */
export function readTyped(scope: string, place: string, field: string): Typed | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(scope, place, field)) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps what is typed, or forgets it (`null`). A browser that stores nothing only loses this convenience. */
export function writeTyped(scope: string, place: string, field: string, typed: Typed | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(keyOf(scope, place, field))
    else sessionStorage.setItem(keyOf(scope, place, field), JSON.stringify(typed))
  } catch {}
}

/** Everything that waits in this tab on a page. */
export function listTyped(scope: string): { place: string; field: string; text: string }[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(keyOf(scope, '')))
      .flatMap((key) => {
        const [place = '', field = ''] = key.slice(keyOf(scope, '').length).split('/')
        const typed = readTyped(scope, place, field)
        return typed ? [{ place, field, text: typed.text }] : []
      })
  } catch {
    return []
  }
}
