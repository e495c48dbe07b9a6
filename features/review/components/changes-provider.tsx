'use client'

import type { ReactNode } from 'react'
import { ItemAsideProvider } from '@/features/outline/components/item-aside'
import type { Node } from '@/features/outline/schema'
import type { Changes } from '../rules/changes'
import { ChangeMark } from './change-mark'
import { ChangedItems } from './changed-items'

type ChangesProviderProps = {
  items: Changes['items']
  /** the items stand in narrow columns */
  narrow?: boolean
  children: ReactNode
}

/** Has every item below it say what has changed about it since the last look. */
export function ChangesProvider({ items, narrow = false, children }: ChangesProviderProps) {
  return (
    <ChangedItems value={items}>
      <ItemAsideProvider aside={narrow ? Below : Beside}>{children}</ItemAsideProvider>
    </ChangedItems>
  )
}

const Beside = ({ node }: { node: Node }) => <ChangeMark node={node.id} />
const Below = ({ node }: { node: Node }) => <ChangeMark node={node.id} below />
