import { besideItems, threadsOfPart } from '@/features/analysis/rules/part'
import { partOfPage, type Wanted } from '@/features/outline/rules/page-part'
import type { Outline, Section } from '@/features/outline/schema'

type Thread = { nodeId: string | null; sectionId: string; comments: { text: string }[] }
type Page = { outline: Outline; sections: Section[]; conversations: { threads: Thread[] } }

/** The KYS as it is, or a part of it where all of it would be too much for one page. */
export function partOfKys<P extends Page>(page: P, wanted: Wanted): P {
  const { threads } = page.conversations
  const { outline, sections } = partOfPage(page.outline, page.sections, wanted, besideItems(threads))
  if (!outline.cut) return page
  const conversations = { ...page.conversations, threads: threadsOfPart(threads, page.outline, outline) }
  return { ...page, outline, sections, conversations }
}
