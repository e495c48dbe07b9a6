import { goalTexts } from '@/features/outline/model/rules/goals'
import type { Document, Entry, Replay } from '@/features/outline/model/rules/replay'
import { mostOnPage, weightOf } from '@/lib/page-parts'

/** How much of the words of something deleted a page shows, in UTF-16 code units. */
export const deletedLength = 500

/**
 * Something that was deleted and is not there now.
 * @property id of the operation that deleted it
 * @property words its text, or the heading of a section; an analysis is told by its goals
 * @property items how many items went with it, itself among them
 */
export type Deleted = {
  id: string
  kind: 'item' | 'section' | 'analysis'
  at: number
  words: string
  items: number
  analysisId: string | null
  sectionKind: Document['outline']['sections'][number]['kind'] | null
}

/** Something that an operation deleted. @property target id of the item, section or analysis */
export type Deletion = { target: string; deleted: Deleted }

/**
 * Carries out operations on the rows that were there before them, and tells what they deleted, in their
 * order. Leaves out empty lines and items that were only moved, but not what was brought back since.
 */
export function deletionsIn(work: Replay, entries: readonly Entry[]): Deletion[] {
  const deletions: Deletion[] = []
  let from = 0
  entries.forEach((entry, index) => {
    if (entries[from]?.revision !== entry.revision) from = index
    const found = describe(work, entry)
    if (found && !livesOn(entries, from, found)) deletions.push(shortened(found))
    work.carryOut(entry.body, entry.at)
  })
  return deletions
}

const shortened = ({ target, deleted }: Deletion): Deletion => ({
  target,
  deleted:
    deleted.kind === 'section' ? deleted : { ...deleted, words: deleted.words.slice(0, deletedLength) },
})

/**
 * The deleted things that a page shows if they are still gone: the last deletion of each, until it is full.
 */
export class DeletedPage {
  private readonly found = new Map<string, Deleted>()
  private bytes = 0
  /** Whether there is more than the page has room for. */
  isFull = false

  /** @param work the rows of now */
  constructor(private readonly work: Replay) {}

  /** @param deletions the latest first, all of them before those added so far */
  add(deletions: readonly Deletion[]): void {
    for (const { target, deleted } of deletions) {
      if (this.isFull) return
      if (this.found.has(target) || this.isThere(target)) continue
      this.bytes += bytesOf(deleted)
      this.isFull = this.found.size > 0 && this.bytes > mostOnPage
      if (!this.isFull) this.found.set(target, deleted)
    }
  }

  /** The latest first. */
  deleted(): Deleted[] {
    return [...this.found.values()]
  }

  /** The last deletion on this page, before which the next page begins; null where this page shows all. */
  older(): string | null {
    return this.isFull ? ([...this.found.values()].at(-1)?.id ?? null) : null
  }

  private isThere(target: string): boolean {
    return Boolean(this.work.node(target) ?? this.work.section(target) ?? this.work.analysis(target))
  }
}

const bytesOf = ({ words }: Deleted) => 3_200 + 6 * weightOf(words.slice(0, deletedLength))

function describe(work: Replay, { body, at }: Entry): Deletion | null {
  if (body.kind === 'delete') {
    const item = work.node(body.node)
    if (!item) return null
    const section = work.section(item.sectionId)
    const items = work.below(body.node).length
    if (item.text.trim() === '' && items === 1) return null
    const place = { analysisId: section?.analysisId ?? null, sectionKind: section?.kind ?? null }
    return {
      target: body.node,
      deleted: { id: body.id, kind: 'item', at, words: item.text, items, ...place },
    }
  }
  if (body.kind === 'delete-section') {
    const section = work.section(body.section)
    const items = work.within(body.section).length
    if (!section || items === 0) return null
    const { analysisId, kind: sectionKind, heading } = section
    return {
      target: body.section,
      deleted: { id: body.id, kind: 'section', at, words: heading ?? '', items, analysisId, sectionKind },
    }
  }
  if (body.kind !== 'delete-analysis' || !work.analysis(body.analysis)) return null
  const items = work.sectionsOf(body.analysis).flatMap((id) => work.within(id)).length
  const words = goalTexts(work.document().outline, body.analysis).join(' · ')
  const place = { analysisId: body.analysis, sectionKind: null }
  return { target: body.analysis, deleted: { id: body.id, kind: 'analysis', at, words, items, ...place } }
}

/** Whether the batch that deleted an item also kept its words, by joining it to another item or moving it. */
function livesOn(entries: readonly Entry[], from: number, { deleted }: Deletion): boolean {
  const words = deleted.words.trim()
  if (deleted.kind !== 'item' || words === '') return false
  const { revision } = entries[from] as Entry
  for (let at = from; entries[at]?.revision === revision; at += 1) {
    const { body } = entries[at] as Entry
    if (body.kind === 'insert' && body.text.trim() === words) return true
    if (body.kind === 'edit' && deleted.items === 1 && body.text.includes(words)) return true
  }
  return false
}
