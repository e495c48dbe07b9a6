import { chainPart } from '@/features/competency/rules/chain-part'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { goalTexts } from '@/features/outline/model/rules/goals'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { partOfPage, type Wanted } from '@/features/outline/model/rules/page-part'
import { weightOf } from '@/lib/page-parts'

type Thread = { nodeId: string | null; sectionId: string; comments: { text: string }[] }
type Suggestion = { nodeId: string | null; text: string; quote: string | null }

/** Bytes that a mentor's controls take beside each item: to comment, to suggest, and to set a level. */
const forMentors = 3_400

/** What a page of outlines holds that belongs to single items. */
export type Parted = {
  id: string
  owner: { relation: 'self' | 'mentor' | 'lead' }
  outline: Outline
  sections: Section[]
  pageThreads: { threads: Thread[] }
  suggestions: Suggestion[]
  goals?: string[]
}

/** The page of an analysis as it is, or a part of it where all of it would be too much. */
export function partOfAnalysis<P extends Parted>(page: P, view: 'document' | 'chain', wanted: Wanted): P {
  const beside = {
    each: page.owner.relation === 'mentor' ? forMentors : 0,
    of: besideItems(page.pageThreads.threads, page.suggestions),
  }
  const { outline, sections } =
    view === 'chain'
      ? { outline: chainPart(page.outline, page.sections, wanted, beside), sections: page.sections }
      : partOfPage(page.outline, page.sections, wanted, beside)
  if (!outline.excerpt) return page
  const holdsGoals = view === 'document' && sections.some(({ kind }) => kind === 'goal')
  return {
    ...page,
    outline,
    sections,
    pageThreads: {
      ...page.pageThreads,
      threads: threadsOfPart(page.pageThreads.threads, page.outline, outline),
    },
    ...(!holdsGoals && { goals: goalTexts(page.outline, page.id).slice(0, 3).map(firstWords) }),
  }
}

/** Bytes of what is said and suggested about items and headings, by their ids. */
export function besideItems(
  threads: readonly Thread[],
  suggestions: readonly Suggestion[] = [],
): Map<string, number> {
  const bytes = new Map<string, number>()
  const add = (id: string, size: number) => bytes.set(id, (bytes.get(id) ?? 0) + size)
  for (const { nodeId, sectionId, comments } of threads) {
    for (const { text } of comments) add(nodeId ?? sectionId, 2_500 + 4 * weightOf(text))
  }
  for (const { nodeId, text, quote } of suggestions) {
    if (nodeId) add(nodeId, 2_000 + 3 * weightOf(text) + 2 * weightOf(quote ?? ''))
  }
  return bytes
}

/** The threads of a part; threads about deleted items stand in the first part. */
export function threadsOfPart<T extends Pick<Thread, 'nodeId' | 'sectionId'>>(
  threads: readonly T[],
  whole: Outline,
  { nodes, excerpt }: Outline,
): T[] {
  const path = new Set(excerpt?.path)
  const here = new Set(nodes.flatMap(({ id }) => (path.has(id) ? [] : [id])))
  const absent = new Set(excerpt?.absent)
  const known = new Set([...whole.nodes.map(({ id }) => id), ...whole.sections.map(({ id }) => id)])
  return threads.filter(({ nodeId, sectionId }) => {
    if (!known.has(nodeId ?? sectionId)) return excerpt?.part === 1
    return nodeId ? here.has(nodeId) : !absent.has(sectionId)
  })
}
