'use client'

import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'

export type ItemAsideProps = {
  node: Node
  /** whether Tab reaches what stands here; in an editor that is so for one item at a time */
  tabStop?: boolean
  /** true where the item is only mentioned: shows what exists, and offers nothing new */
  mentioned?: boolean
}

/**
 * Draws what a page has in the column beside an item, such as its levels.
 *
 * @param hand whether the item is written or hovered, and whether Tab reaches it; nothing where it is only read
 */
export type RenderBeside = (node: Node, hand?: { inHand: boolean; tabStop: boolean }) => ReactNode

type Aside = ComponentType<ItemAsideProps>

/** Components of other features that stand beside every item of the page, always the same ones. */
export const ItemAsides = createContext<readonly Aside[]>([])

/**
 * Where other features show what they know of an item, such as threads. It stands in a flex row that wraps;
 * content that needs a line of its own takes `order-last basis-full`.
 */
export function ItemAside(props: ItemAsideProps) {
  const asides = useContext(ItemAsides)
  return asides.map((Aside, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the components of a page are always the same
    <Aside key={index} {...props} />
  ))
}
