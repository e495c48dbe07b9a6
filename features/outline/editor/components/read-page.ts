import type { Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { pageItems } from '@/features/outline/editing/rules/page-items'
import type { PastedItem } from '@/features/outline/editing/rules/pasted-items'

/**
 * Reads what was copied from a page as items. It is parsed into a document that runs no script and loads no picture.
 * Imported when somebody pastes: no page needs it before.
 */
export function readPage(html: string): PastedItem[] {
  return pageItems(fromDom(new DOMParser().parseFromString(html, 'text/html')) as Root)
}
