import { parseHtml } from '@/features/document/conversion/components/parse-html'
import { convertFile } from '@/features/document/conversion/rules/convert-file'
import { type Document, readHtml } from '@/features/document/conversion/rules/read-text'
import type { ReadAs } from '../rules/preview'
import { type Reason, reasonOf } from '../rules/submitted'

type Read<Result> = { read: Result } | { refused: Reason }

/** Reads a chosen file as Markdown: one document, or those of an archive. */
export async function convertChosen(file: File): Promise<Read<Document[]>> {
  try {
    return { read: await convertFile(new Uint8Array(await file.arrayBuffer()), file.name, parseHtml) }
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}

/** Reads a page that was pasted as its source. */
export function convertPasted(html: string): Read<{ text: string; readAs: ReadAs }> {
  try {
    const { text, notes } = readHtml(html, parseHtml)
    return { read: { text, readAs: { file: null, notes } } }
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}
