'use client'

import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'

export type ItemAsideProps = {
  node: Node
  /** whether Tab reaches what stands here; in an editor that is so for one item at a time */
  tabStop?: boolean
  /** true where the item is only mentioned: then there is a place for what exists, not for something new */
  mentioned?: boolean
}

type Aside = ComponentType<ItemAsideProps>

const Asides = createContext<readonly Aside[]>([])

/** Has a component of another feature stand beside every item below; providers within one another add up. */
export function ItemAsideProvider({ aside, children }: { aside: Aside; children: ReactNode }) {
  const outer = useContext(Asides)
  const all = useMemo(() => [...outer, aside], [outer, aside])
  return <Asides value={all}>{children}</Asides>
}

/**
 * The place for what other features know of an item, such as threads. It stands in a flex row that wraps: what
 * needs a line of its own there takes `order-last basis-full`.
 */
export function ItemAside(props: ItemAsideProps) {
  const asides = useContext(Asides)
  return asides.map((Aside, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the providers of a page are always the same
    <Aside key={index} {...props} />
  ))
}
