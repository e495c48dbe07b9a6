import { type PastedItem, pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { areWordsKept } from '@/features/outline/editing/rules/words-kept'
import { inTime } from '@/lib/in-time'

/** What a clipboard holds: as plain text, and as a part of a page. */
export type Clip = { text: string; html: string }

/** Of pages that are longer only the plain text is read: they would keep the browser busy for seconds. */
const longestPage = 1_000_000

/** How long in milliseconds a paste waits for the reader of pages to be loaded. */
const patience = 3_000

/** Must be read while the event is handled: the browser empties it afterwards. */
export function clipOf(data: DataTransfer): Clip {
  return { text: data.getData('text/plain'), html: data.getData('text/html') }
}

/**
 * Reads pasted lines as items. Plain text loses the nesting of most lists of pages, so these are read as pages, with a
 * reader that is loaded then; the plain text is read wherever there is no list, or the page lacks any of its words.
 *
 * @returns a promise only for pages with a list
 */
export function readClip({ text, html }: Clip): PastedItem[] | Promise<PastedItem[]> {
  const hasList = html.length <= longestPage && /<li[\s>]/i.test(html)
  return hasList ? fromPage(html, text) : pastedItems(text)
}

async function fromPage(html: string, text: string): Promise<PastedItem[]> {
  try {
    const { readPage } = await inTime(import('./read-page'), patience)
    const items = readPage(html)
    return areWordsKept(text, items) ? items : pastedItems(text)
  } catch {
    // Without a network, or nested beyond what the reader can follow.
    return pastedItems(text)
  }
}
