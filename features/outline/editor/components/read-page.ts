import type { Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { pageOutline } from '@/features/outline/editing/rules/page-outline'
import type { PastedItem } from '@/features/outline/editing/rules/pasted-items'

/**
 * Reads copied HTML as items, in a document that runs no script and loads no picture. Loaded with the first
 * paste, because no page needs it before.
 */
export function readPage(html: string): PastedItem[] {
  return pageOutline(fromDom(new DOMParser().parseFromString(html, 'text/html')) as Root)
}
