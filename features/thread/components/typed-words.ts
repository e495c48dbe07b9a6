import { listDrafts, readDraft, writeDraft } from '@/lib/kept-words'

/**
 * Words that were typed but not sent. @property id of the future comment, so that sent twice it counts once
 */
export type Typed = { id: string; text: string }

/**
 * What was typed in one field and not stored yet; null when nothing.
 * @param scope whose words on which page @param place item or section @param field what they are for
 */
export function readTyped(scope: string, place: string, field: string): Typed | null {
  return JSON.parse(readDraft('thread', scope, place, field) ?? 'null')
}

/** Keeps what is typed, or forgets it (null). */
export function writeTyped(scope: string, place: string, field: string, typed: Typed | null): void {
  writeDraft('thread', [scope, place, field], typed && JSON.stringify(typed))
}

/** All words that this tab keeps for a page. */
export function listTyped(scope: string): { place: string; field: string; text: string }[] {
  return listDrafts('thread', scope).flatMap(([place = '', field = '']) => {
    const typed = readTyped(scope, place, field)
    return typed ? [{ place, field, text: typed.text }] : []
  })
}
