import { markupOf, signatureOf } from '@/features/document/conversion/rules/signature'
import { DocumentError } from '@/features/document/format/rules/document-error'

/**
 * Refuses a file of another format where JSON alone is taken, which would report a misleading error.
 *
 * @throws DocumentError
 */
export function refuseOtherFormat(start: Uint8Array): void {
  if (signatureOf(start) !== null || markupOf(new TextDecoder().decode(start)) !== null)
    throw new DocumentError('other_format', 'The document is neither Markdown nor JSON.')
}
