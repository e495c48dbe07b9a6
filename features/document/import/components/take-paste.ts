import type { ClipboardEvent } from 'react'
import { inTime } from '@/lib/in-time'

/** Milliseconds that a paste waits for its reader to load. */
const patience = 3_000

/** What plain text would lose: lists, headings and tables. */
const structure = /<(?:li|h[1-6]|table)[\s>]/i

/** Pastes a copied page as Markdown where it has lists, headings or tables; leaves other pastes to the browser. */
export function takePaste(event: ClipboardEvent): void {
  const { target, clipboardData } = event
  const html = clipboardData.getData('text/html')
  if (!(target instanceof HTMLTextAreaElement) || !structure.test(html)) return
  const text = clipboardData.getData('text/plain')
  event.preventDefault()
  void readLate(text, html).then((markdown) => insert(target, markdown))
}

async function readLate(text: string, html: string): Promise<string> {
  try {
    const { pasted } = await inTime(import('./paste-page'), patience)
    return pasted(text, html)
  } catch {
    return text
  }
}

/** Inserts as if typed, so that the browser can take it back. */
function insert(field: HTMLTextAreaElement, words: string): void {
  field.focus()
  if (document.execCommand('insertText', false, words)) return
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
