import { DocumentError } from '@/features/document/format/rules/document-error'

/** Names of files that hold no text, or text in another form than Markdown. */
const names =
  /\.(opml|xml|html?|xhtml|rtf|docx?|odt|pages|hwpx?|pdf|epub|xlsx?|ods|pptx?|odp|key|zip|gz|7z|png|jpe?g|gif|webp|heic)$/i

/** How a text in another format begins. */
const beginnings = /^\s*(<\?xml\b|<opml\b|<!doctype\b|<html\b|\{\\rtf|%PDF-)/i

/** The first bytes of files that are not text: zip (also Word), older Word, PNG, JPEG, GIF. */
const signatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
]

/** Whether a file, by its name, is in a form that cannot be read. */
export const isOtherFile = (name: string): boolean => names.test(name)

/**
 * Refuses a text or a file of another format before it is read as Markdown, which would report a misleading
 * error.
 *
 * @throws DocumentError
 */
export function refuseOtherFormat(start: string | Uint8Array, file: string | null = null): void {
  const isBinary =
    typeof start !== 'string' && signatures.some((each) => each.every((byte, index) => start[index] === byte))
  const text = typeof start === 'string' ? start : new TextDecoder().decode(start.subarray(0, 1000))
  if (
    (file !== null && isOtherFile(file)) ||
    isBinary ||
    beginnings.test(text.slice(0, 1000).replace(/^\uFEFF/, ''))
  )
    throw new DocumentError('other_format', 'The document is neither Markdown nor JSON.')
}
