import { refuse } from './converted'
import { type Document, type ParseHtml, readText } from './read-text'
import { signatureOf } from './signature'

/**
 * Writes a file as Markdown: by its content Word, a zip file of documents, a page, or any text. JSON stays as it is.
 *
 * @returns a document, or those of an archive
 * @throws DocumentError for what cannot be read
 */
export async function convertFile(
  bytes: Uint8Array,
  name: string,
  parseHtml: ParseHtml,
): Promise<Document[]> {
  const signature = signatureOf(bytes)
  if (signature === null) return [{ ...readText(bytes, name, parseHtml), name }]
  if (signature !== 'zip') return refuse(signature, 'The file holds no text.')
  const { documentsIn } = await import('./packed')
  return documentsIn(bytes, name, parseHtml)
}
