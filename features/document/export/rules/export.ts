import type { HeadingLanguage } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import type { WriteDocument } from '@/features/document/markdown/rules/format'

/** Whether a document was begun in the app and not imported: it has no heading in a writer's own words. */
export function isWrittenHere({ sections, analyses }: CareerDocument): boolean {
  return [...sections, ...analyses.flatMap((analysis) => analysis.sections)].every(
    ({ heading }) => heading === null,
  )
}

/**
 * Puts the account's name where the template has it. An imported document keeps its own lines.
 *
 * @param name as the account has it
 */
export function withName(document: CareerDocument, name: string): CareerDocument {
  if (!isWrittenHere(document) || document.sections.some(({ kind }) => kind === 'name')) return document
  const node: DocumentNode = {
    form: 'paragraph',
    box: 'none',
    start: null,
    text: `**${name}**`,
    children: [],
  }
  return {
    ...document,
    sections: [{ kind: 'name', heading: null, nodes: [node] }, ...document.sections],
  }
}

/**
 * The header that names a downloaded file, for browsers that read UTF-8 and for those that do not.
 *
 * @param name the person's
 * @param extension without its dot
 */
export function contentDisposition(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')
  const ascii = plain.replace(/[^\w.-]/g, '').replace(/^[.-]+|[.-]+$/g, '')
  const fileName = (middle: string) => `${['career-goal', middle].filter(Boolean).join('-')}.${extension}`
  const encoded = encodeURIComponent(fileName(plain)).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${fileName(ascii)}"; filename*=UTF-8''${encoded}`
}

/** A file to download. */
export type ExportedFile = { body: string; headers: Record<string, string> }

/**
 * Makes the file that an address asks for.
 *
 * @param name of the person, for the file's name and, where the template has it, in the document
 * @param locale language of the headings of a document that was begun in the app
 * @param query `format` (md or json), `headings` (ko or en), and `marks=off` for words without levels, links
 *   and days
 * @param write makes Markdown of a document
 * @returns null for an unknown format or language
 */
export async function exportDocument(
  document: CareerDocument,
  name: string,
  locale: HeadingLanguage,
  query: URLSearchParams,
  write: WriteDocument,
): Promise<ExportedFile | null> {
  const headings = query.get('headings') ?? (isWrittenHere(document) ? locale : undefined)
  if (headings !== undefined && headings !== 'ko' && headings !== 'en') return null
  const marks = query.get('marks') !== 'off'
  switch (query.get('format') ?? 'md') {
    case 'md':
      return file(await write(withName(document, name), { headings, marks }), 'text/markdown', name, 'md')
    case 'json':
      return file(`${JSON.stringify(document, null, 2)}\n`, 'application/json', name, 'json')
    default:
      return null
  }
}

function file(body: string, type: string, name: string, extension: string): ExportedFile {
  return {
    body,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': contentDisposition(name, extension),
      'Cache-Control': 'no-store',
    },
  }
}
