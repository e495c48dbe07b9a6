import type { Element, Parents, Root } from 'hast'

/** Makes the first row the head of every table that has none, as Word writes them: Markdown would get an empty one. */
export function withTableHeads(page: Root): void {
  const look = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'table') giveHead(child)
      look(child)
    }
  }
  look(page)
}

function giveHead(table: Element): void {
  const rows = rowsIn(table)
  const cells = (row: Element) => row.children.filter((cell): cell is Element => cell.type === 'element')
  if (rows.some((row) => cells(row).some(({ tagName }) => tagName === 'th'))) return
  for (const cell of rows[0] ? cells(rows[0]) : []) if (cell.tagName === 'td') cell.tagName = 'th'
}

function rowsIn(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return []
    return child.tagName === 'tr' ? [child] : rowsIn(child)
  })
}
