import dynamic from 'next/dynamic'
import { useContext } from 'react'
import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import { PageChanges } from './page-changes'

/** Few rows have changed, and none for an owner, whose page does not load it. */
const ChangeMark = dynamic(() => import('./change-mark').then((loaded) => loaded.ChangeMark))

/** Beside an item: what has changed about it since the mentor's last review. */
export function ChangeAside({ node: { id } }: ItemAsideProps) {
  return useContext(PageChanges).items[id] && <ChangeMark node={id} />
}

/** The same where items stand in narrow columns. */
export function ChangeAsideBelow({ node: { id } }: ItemAsideProps) {
  return useContext(PageChanges).items[id] && <ChangeMark node={id} below />
}
