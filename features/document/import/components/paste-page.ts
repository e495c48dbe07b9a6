import { parseHtml } from '@/features/document/conversion/components/parse-html'
import { readHtml } from '@/features/document/conversion/rules/read-text'
import { areWordsKept } from '@/features/outline/editing/rules/words-kept'

/**
 * A copied page as Markdown, or its plain text where that has words which the page has not. Loaded with the first such
 * paste.
 */
export function pasted(text: string, html: string): string {
  try {
    const read = readHtml(html, parseHtml).text
    const isWhole = areWordsKept(text, [{ depth: 0, form: 'bullet', box: null, number: null, text: read }])
    return isWhole ? read : text
  } catch {
    return text
  }
}
