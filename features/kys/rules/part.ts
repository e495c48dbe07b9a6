import { besideItems, threadsOfPart } from '@/features/analysis/rules/part'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { partOfPage, type Wanted } from '@/features/outline/model/rules/page-part'

type Thread = { nodeId: string | null; sectionId: string; comments: { text: string }[] }
type Page = {
  owner: { relation: 'self' | 'mentor' | 'lead' }
  outline: Outline
  sections: Section[]
  pageThreads: { threads: Thread[] }
}

/** Bytes that a mentor's controls take beside each item: to comment. */
const forMentors = 1_300

/** The KYS as it is, or a part of it where all of it would be too much for one page. */
export function partOfKys<P extends Page>(page: P, wanted: Wanted): P {
  const { threads } = page.pageThreads
  const beside = { each: page.owner.relation === 'mentor' ? forMentors : 0, of: besideItems(threads) }
  const { outline, sections } = partOfPage(page.outline, page.sections, wanted, beside)
  if (!outline.excerpt) return page
  const pageThreads = { ...page.pageThreads, threads: threadsOfPart(threads, page.outline, outline) }
  return { ...page, outline, sections, pageThreads }
}
