'use client'

import type { ReactNode } from 'react'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Changes } from '../rules/changes'
import { ChangeMark } from './change-mark'
import { PageChanges } from './page-changes'

type ChangesProviderProps = {
  changes: Changes
  /** the items stand in narrow columns */
  narrow?: boolean
  children: ReactNode
}

/** Has every item below it say what has changed about it since the mentor's last review. */
export function ChangesProvider({ changes, narrow = false, children }: ChangesProviderProps) {
  return (
    <PageChanges value={changes}>
      <ItemAsideProvider aside={narrow ? Below : Beside}>{children}</ItemAsideProvider>
    </PageChanges>
  )
}

const Beside = ({ node }: { node: Node }) => <ChangeMark node={node.id} />
const Below = ({ node }: { node: Node }) => <ChangeMark node={node.id} below />
