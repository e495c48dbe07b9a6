import type { Section } from '@/features/outline/model/rules/outline'

/** Makes an item of an outline the one that is written. */
type Edit = (node: string) => void

/** What is known of each outline on the page: sections that are not stored yet are known nowhere else. */
const known = new WeakMap<Element, { section: Section; edit: Edit }>()

/** Says which section an outline shows, and how its items come to be written. */
export function nameTree(tree: Element | null, section: Section, edit: Edit): void {
  if (tree) known.set(tree, { section, edit })
}

/** How an item of an outline comes to be written; undefined where it can't be. */
export function editOf(tree: Element): Edit | undefined {
  return known.get(tree)?.edit
}

export type Tree = { element: HTMLElement; section: Section }

/** The outlines that are written on this page, from top to bottom. */
export function treesOnPage(): Tree[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')].flatMap((element) => {
    const section = known.get(element)?.section
    return section ? [{ element, section }] : []
  })
}
