import type { Section } from '@/features/outline/model/rules/outline'

/** Which section each outline on the page shows: sections that are not stored yet are known nowhere else. */
const sections = new WeakMap<Element, Section>()

/** Says which section an outline shows. */
export function nameTree(tree: Element | null, section: Section): void {
  if (tree) sections.set(tree, section)
}

export type Tree = { element: HTMLElement; section: Section }

/** The outlines that are written on this page, from top to bottom. */
export function treesOnPage(): Tree[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')].flatMap((element) => {
    const section = sections.get(element)
    return section ? [{ element, section }] : []
  })
}
