import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import { ChangeMark } from './change-mark'

/** Beside an item: what has changed about it since the mentor's last review. */
export const ChangeAside = ({ node }: ItemAsideProps) => <ChangeMark node={node.id} />

/** The same where items stand in narrow columns. */
export const ChangeAsideBelow = ({ node }: ItemAsideProps) => <ChangeMark node={node.id} below />
