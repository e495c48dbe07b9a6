import { goalTexts } from '@/features/outline/model/rules/goals'
import type { Document, Entry, Replay } from '@/features/outline/model/rules/replay'

/** How much of the words of something deleted a page shows, in UTF-16 code units. */
export const graveLength = 500

/**
 * Something that was deleted and is not there now.
 * @property id of the operation that deleted it
 * @property words its text, or the heading of a section; an analysis is told by its goals
 * @property items how many items went with it, itself among them
 */
export type Grave = {
  id: string
  kind: 'item' | 'section' | 'analysis'
  at: number
  words: string
  items: number
  analysisId: string | null
  sectionKind: Document['outline']['sections'][number]['kind'] | null
}

/** Something that an operation deleted. @property target id of the item, section or analysis */
export type Burial = { target: string; grave: Grave }

/**
 * Carries out operations on the rows that were there before them, and tells what they deleted, in their order. Empty
 * lines and what was only moved are left out; what was brought back meanwhile is not.
 */
export function bury(work: Replay, entries: readonly Entry[]): Burial[] {
  const buried: Burial[] = []
  let from = 0
  entries.forEach((entry, index) => {
    if (entries[from]?.revision !== entry.revision) from = index
    const found = describe(work, entry)
    if (found && !livesOn(entries, from, found)) buried.push(shortened(found))
    work.apply(entry.body, entry.at)
  })
  return buried
}

const shortened = ({ target, grave }: Burial): Burial => ({
  target,
  grave: grave.kind === 'section' ? grave : { ...grave, words: grave.words.slice(0, graveLength) },
})

/** What of all that was deleted is not there now, the latest first, and each thing once. @param work the rows of now */
export function stillGone(buried: readonly Burial[], work: Replay): Grave[] {
  const graves = new Map(buried.map(({ target, grave }) => [target, grave]))
  const gone = (target: string) => !work.node(target) && !work.section(target) && !work.analysis(target)
  return [...graves].flatMap(([target, grave]) => (gone(target) ? [grave] : [])).sort((a, b) => b.at - a.at)
}

function describe(work: Replay, { body, at }: Entry): Burial | null {
  if (body.kind === 'delete') {
    const item = work.node(body.node)
    if (!item) return null
    const section = work.section(item.sectionId)
    const items = work.below(body.node).length
    if (item.text.trim() === '' && items === 1) return null
    const place = { analysisId: section?.analysisId ?? null, sectionKind: section?.kind ?? null }
    return {
      target: body.node,
      grave: { id: body.id, kind: 'item', at, words: item.text, items, ...place },
    }
  }
  if (body.kind === 'delete-section') {
    const section = work.section(body.section)
    const items = work.within(body.section).length
    if (!section || items === 0) return null
    const { analysisId, kind: sectionKind, heading } = section
    return {
      target: body.section,
      grave: { id: body.id, kind: 'section', at, words: heading ?? '', items, analysisId, sectionKind },
    }
  }
  if (body.kind !== 'delete-analysis' || !work.analysis(body.analysis)) return null
  const items = work.sectionsOf(body.analysis).flatMap((id) => work.within(id)).length
  const words = goalTexts(work.document().outline, body.analysis).join(' · ')
  const place = { analysisId: body.analysis, sectionKind: null }
  return { target: body.analysis, grave: { id: body.id, kind: 'analysis', at, words, items, ...place } }
}

/** Joined with another item, or put into another outline, by the very batch that deleted it. */
function livesOn(entries: readonly Entry[], from: number, { grave }: Burial): boolean {
  const words = grave.words.trim()
  if (grave.kind !== 'item' || words === '') return false
  const { revision } = entries[from] as Entry
  for (let at = from; entries[at]?.revision === revision; at += 1) {
    const { body } = entries[at] as Entry
    if (body.kind === 'insert' && body.text.trim() === words) return true
    if (body.kind === 'edit' && grave.items === 1 && body.text.includes(words)) return true
  }
  return false
}
