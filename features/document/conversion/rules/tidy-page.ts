import type { Element, ElementContent, Parents, Root } from 'hast'

/** Elements that the reader of pages passes over with their words, and those that hold the same words for it. */
const sameWords: Record<string, string> = { dialog: 'div', math: 'span', dir: 'ul' }

/**
 * Makes of what Markdown has no form for something that it has one for, in place: definitions become lists, the caption
 * of a table stands before it, and the first row of a table without a head, as Word writes it, is its head.
 */
export function tidyPage(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    child.tagName = sameWords[child.tagName] ?? child.tagName
    tidyPage(child)
    if (child.tagName === 'dl') return [listOf(child)]
    return child.tagName === 'table' ? [...captionsOf(child), withHead(child)] : [child]
  })
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})

/** What is defined as an item, and what is said of it below. */
function listOf(list: Element): Element {
  const items: Element[] = []
  const take = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'doctype' || child.type === 'comment') continue
      const last = items.at(-1)
      if (child.type === 'element' && child.tagName === 'div') take(child)
      else if (child.type === 'element' && child.tagName === 'dd' && last)
        last.children.push(element('ul', [element('li', child.children)]))
      else if (child.type === 'element') items.push(element('li', child.children))
      else if (child.type === 'text' && child.value.trim() !== '') items.push(element('li', [child]))
    }
  }
  take(list)
  return element('ul', items)
}

function captionsOf(table: Element): Element[] {
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'caption'
  const captions = table.children.filter(isCaption)
  table.children = table.children.filter((child) => !isCaption(child))
  return captions.map(({ children }) => element('p', children))
}

function withHead(table: Element): Element {
  const rows = rowsIn(table)
  const cells = (row: Element) => row.children.filter((cell): cell is Element => cell.type === 'element')
  if (rows.some((row) => cells(row).some(({ tagName }) => tagName === 'th'))) return table
  for (const cell of rows[0] ? cells(rows[0]) : []) if (cell.tagName === 'td') cell.tagName = 'th'
  return table
}

function rowsIn(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return []
    return child.tagName === 'tr' ? [child] : rowsIn(child)
  })
}
