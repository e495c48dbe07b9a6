import type { Root } from 'hast'
import { pageItems } from '@/features/outline/editing/rules/page-items'
import { pageSections } from '@/features/outline/editing/rules/page-sections'
import { pageWords } from '@/features/outline/editing/rules/page-words'
import { markdownBullets } from './bullets'
import { printItems } from './print-items'
import { tidyPage } from './tidy-page'

/**
 * Writes a page as Markdown: headings, lists with their depth, boxes and numbers, links, tables, code and text, in
 * the order in which they stand. Scripts and styles are no words.
 *
 * @param page as the browser, or the parser of a test, has read it
 * @throws DocumentError when it is too deep or has too many items
 */
export function htmlToMarkdown(page: Root): string {
  tidyPage(page)
  const sections = pageSections(page)
  const isOutline = sections.every((section) => 'run' in section)
  const parts = sections.map((section) => {
    if ('run' in section) return printItems(pageItems({ type: 'root', children: section.run }), { isOutline })
    const words = pageWords(section.heading.children)
      .join(' ')
      .replace(/\s*\n\s*/g, ' ')
    return words === '' ? '' : `${'#'.repeat(section.level)} ${words}`
  })
  return markdownBullets(parts.filter((part) => part !== '').join('\n\n'))
}
