import { headingTitle, recogniseHeading } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import { personNameLength } from '@/features/person/rules'
import { personInput } from '@/features/person/schema'

/**
 * The name that a document gives its writer, without emphasis marks; null when it gives none, several lines, or one
 * that no account may have.
 */
export function nameIn(document: CareerDocument): string | null {
  const [only, ...others] = document.sections
    .filter(({ kind }) => kind === 'name')
    .flatMap(({ nodes }) => nodes)
    .filter(({ text }) => text !== '')
  if (!only || others.length > 0 || only.children.length > 0) return null
  // Checked before the expression below, whose time grows with the cube of the length.
  if (only.text.length > 2 * personNameLength) return null
  const name = only.text.replace(/^([*_`]*)(.*?)\1$/s, '$2').trim()
  const parsed = personInput.shape.name.safeParse(name)
  return parsed.success && !name.includes('\n') ? parsed.data : null
}

/** What an analysis works towards: the first words of its goal, else those behind its heading, else of its first one. */
export function goalIn(sections: readonly DocumentSection[]): string {
  const goal = sections.find(({ kind }) => kind === 'goal')
  const item = goal?.nodes.find(({ text }) => text.trim() !== '')?.text.split('\n')[0]
  if (item) return shortened(item)
  const titles = [goal, ...sections].flatMap((section) => section?.heading ?? [])
  const named = titles.map((title) => headingTitle(title).trim())
  const own = named.find((title) => recogniseHeading(title) === null || /[:：]\s*\S/.test(title)) ?? ''
  return shortened(recogniseHeading(own) === null ? own : own.replace(/^[^:：]*[:：]\s*/, ''))
}

const longestGoal = 80
const shortened = (words: string) => [...words.slice(0, 2 * longestGoal)].slice(0, longestGoal).join('')
