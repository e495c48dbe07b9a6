import { type PastedItem, pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { areWordsKept } from '@/features/outline/editing/rules/words-kept'
import { inTime } from '@/lib/in-time'
import type { Clip } from './clip'

/** Longest HTML that is read; longer HTML would block the browser for seconds, so its plain text is read. */
const longestPage = 1_000_000

/** Milliseconds that a paste waits for the HTML reader to load. */
const patience = 3_000

/**
 * Reads pasted lines as items. Most copied lists lose their nesting as plain text, so HTML with a list or
 * a heading is read instead, by a reader that is loaded on demand. Plain text is read if the HTML has neither
 * or lacks some of the words.
 *
 * @returns a promise only for HTML with a list or a heading
 */
export function readClip({ text, html }: Clip): PastedItem[] | Promise<PastedItem[]> {
  const hasDepth = html.length <= longestPage && /<(?:li|h[1-6])[\s>]/i.test(html)
  return hasDepth ? fromPage(html, text) : pastedItems(text)
}

async function fromPage(html: string, text: string): Promise<PastedItem[]> {
  try {
    const { readPage } = await inTime(import('./read-page'), patience)
    const items = readPage(html)
    return areWordsKept(text, items) ? items : pastedItems(text)
  } catch {
    // The reader could not be loaded, or the HTML is nested too deep for it.
    return pastedItems(text)
  }
}
