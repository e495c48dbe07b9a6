import type { ForeignErrorCode } from '@/features/document/format/rules/document-error'

/** Formats that are told by their first bytes and that nothing here can read, each with the words for it. */
type Unread = Extract<
  ForeignErrorCode,
  'pdf' | 'rtf' | 'old_office' | 'sheet' | 'slides' | 'open_document' | 'hangul' | 'picture' | 'packed'
>

const signatures: [Unread | 'zip', number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['old_office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
]

/** What a file is by its first bytes; null for what may be text. */
export function signatureOf(start: Uint8Array): Unread | 'zip' | null {
  return signatures.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte))?.[0] ?? null
}

/** The parts by which the kinds of documents that are zip files are told. */
export function packedKind(names: readonly string[]): Unread | 'word' | 'archive' {
  if (names.includes('word/document.xml') || names.includes('word/document2.xml')) return 'word'
  if (names.some((name) => name.startsWith('xl/workbook.'))) return 'sheet'
  if (names.includes('ppt/presentation.xml')) return 'slides'
  if (names.some((name) => /^Contents\/section\d+\.xml$/.test(name))) return 'hangul'
  if (names.includes('mimetype') || names.includes('Index/Document.iwa') || names.includes('Index.zip'))
    return 'open_document'
  return 'archive'
}

/**
 * What marked text is, by how it begins; null for Markdown, which may begin with an element as well.
 *
 * @param file its name, which decides for a part of a page
 */
export function markupOf(
  text: string,
  file: string | null = null,
): 'html' | 'opml' | 'xml' | 'rtf' | 'pdf' | null {
  const start = text.slice(0, 2000).replace(/^[\uFEFF\s]+/, '')
  if (/^\{\\rtf/i.test(start)) return 'rtf'
  if (/^%PDF-/.test(start)) return 'pdf'
  const bare = start.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>]*>|\s)+/i, '')
  if (/^<opml\b/i.test(bare)) return 'opml'
  if (/^<!doctype html/i.test(start) || /^<(?:html|head|body)\b/i.test(bare)) return 'html'
  if (/^<\?xml\b/i.test(start)) return 'xml'
  return bare.startsWith('<') && /\.x?html?$/i.test(file ?? '') ? 'html' : null
}
