import { isWrittenHere, withName } from '@/features/document/export/rules/export'
import type { CareerDocument } from '@/features/document/format/schema'
import type { WriteDocument } from '@/features/document/markdown/rules/format'
import type { Archive } from './archive'
import { type ArchiveLocale, readme } from './readme'

/** One file of an archive. @property lines its text, made only when it is asked for */
export type ArchiveFile = { path: string; lines: () => Iterable<string> | Promise<Iterable<string>> }

/**
 * The files of an archive: what it is, the document to read and to import again, and all that is around it.
 *
 * @param write makes Markdown of a document
 */
export function archiveFiles(archive: Archive, locale: ArchiveLocale, write: WriteDocument): ArchiveFile[] {
  const { me, document, account, talk, relations, written, frameworks, operations, names } = archive
  return [
    { path: 'README.md', lines: () => [readme(me.name, locale)] },
    json('document.json', document),
    ...markdownFiles(document, me.name, write),
    json('account.json', account),
    json('reviews.json', talk),
    json('people.json', { ...relations, names }),
    json('written-for-others.json', written),
    json('frameworks.json', frameworks),
    { path: 'history.jsonl', lines: () => jsonLines(operations) },
  ]
}

const json = (path: string, value: unknown): ArchiveFile => ({
  path,
  lines: () => [`${JSON.stringify(value, null, 2)}\n`],
})

function* jsonLines(rows: unknown[]): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** Each analysis with the KYS, in both languages; of an imported document also with its own headings. */
function markdownFiles(document: CareerDocument, name: string, write: WriteDocument): ArchiveFile[] {
  const variants = [
    { suffix: '.ko', headings: 'ko' as const },
    { suffix: '.en', headings: 'en' as const },
    ...(isWrittenHere(document) ? [] : [{ suffix: '', headings: undefined }]),
  ]
  const parts = document.analyses.map((analysis, index) => ({
    stem: `analysis-${index + 1}`,
    part: { ...document, analyses: [{ ...analysis, current: true }] },
  }))
  const whole = parts.length > 0 ? parts : [{ stem: 'kys', part: document }]
  return whole.flatMap(({ stem, part }) =>
    variants.map(({ suffix, headings }) => ({
      path: `markdown/${stem}${suffix}.md`,
      lines: async () => [await write(withName(part, name), { headings, marks: true })],
    })),
  )
}
