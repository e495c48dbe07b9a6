import type { Element, Parents, Root } from 'hast'

/**
 * The elements of a page that are of some kind, and those that contain one.
 *
 * @param isClosed elements that are not looked into
 */
export function holdersOf(
  page: Root,
  isOne: (element: Element) => boolean,
  isClosed: (element: Element) => boolean = () => false,
): Set<Parents> {
  const holders = new Set<Parents>()
  const look = (parent: Parents): boolean => {
    if (parent.type === 'element' && isClosed(parent)) return false
    let holds = parent.type === 'element' && isOne(parent)
    for (const child of parent.children) {
      if (child.type === 'element' && look(child)) holds = true
    }
    if (holds) holders.add(parent)
    return holds
  }
  look(page)
  return holders
}
