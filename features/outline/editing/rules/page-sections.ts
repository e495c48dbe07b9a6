import type { Element, ElementContent, Parents, Root } from 'hast'
import { holdersOf } from './holders'

/** A heading of a page, or what stands between two of them. */
export type PageSection = { heading: Element; level: number } | { run: ElementContent[] }

/** Takes a page apart at its headings, in the order in which everything stands; a heading in a list stays in it. */
export function pageSections(page: Root): PageSection[] {
  const holders = holdersOf(
    page,
    (element) => levelOf(element) !== null,
    ({ tagName }) => wholes.has(tagName),
  )
  const sections: PageSection[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    if (run.length > 0) sections.push({ run })
    run = []
  }
  const walk = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'doctype' || child.type === 'comment') continue
      if (child.type !== 'element' || !holders.has(child)) run.push(child)
      else {
        endRun()
        const level = levelOf(child)
        if (level === null) walk(child)
        else sections.push({ heading: child, level })
        endRun()
      }
    }
  }
  walk(page)
  endRun()
  return sections
}

function levelOf({ tagName, properties }: Element): number | null {
  const told = /^h([1-6])$/.exec(tagName)?.[1]
  if (told) return Number(told)
  if (properties.role !== 'heading') return null
  const level = Number(properties.ariaLevel ?? 2)
  return level >= 1 && level <= 6 ? level : 6
}

/** What is read as one: a heading within it stays words of an item or a cell. */
const wholes = new Set(['ul', 'ol', 'menu', 'table', 'pre', 'blockquote'])
