import type { Root } from 'hast'
import { depthLimit } from '@/features/outline/model/rules/limits'
import { pageItems } from './page-items'
import { pageSections } from './page-sections'
import { pageWords } from './page-words'
import { inItems, type PastedItem } from './pasted-items'

/**
 * Reads a copied page as an outline: what stands below a heading is below its item, and a heading below the larger one
 * before it.
 */
export function pageOutline(page: Root): PastedItem[] {
  const open: number[] = []
  return pageSections(page).flatMap((section) => {
    if ('run' in section) return deeper(pageItems({ type: 'root', children: section.run }), open.length)
    while (open.length > 0 && (open.at(-1) as number) >= section.level) open.pop()
    const words = pageWords(section.heading.children).join('\n')
    if (words === '') return []
    const items = inItems(words).map((text): PastedItem => ({ ...heading, text, depth: open.length }))
    open.push(section.level)
    return items
  })
}

const heading: Omit<PastedItem, 'depth' | 'text'> = { form: null, box: null, number: null }

const deeper = (items: PastedItem[], by: number) =>
  items.map((item) => ({ ...item, depth: Math.min(item.depth + by, depthLimit - 1) }))
