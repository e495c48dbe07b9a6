import { DocumentError, isOfTheMachine } from '@/features/document/format/rules/document-error'
import { maxJsonUploadBytes, mostSources } from '@/features/document/format/rules/limits'
import type { ImportInput } from '../schema/import'
import { isJson } from './is-json'
import type { Problem, ReadAs } from './preview'
import { newSource, type Source } from './sources'
import { readFile, readPasted, reasonOf, type Submitted } from './submitted'

export type Gathered<Read> = { sources: Source[]; read: Read[]; readAs: ReadAs[]; problem: Problem | null }

type New = {
  file: string | null
  text: string
  take: () => Source | Submitted | Promise<Submitted>
}

/**
 * Gathers the documents of a preview and new ones from a form. Refused ones are left out, and the first of
 * them is reported as the problem.
 *
 * @param read reads one of them
 * @throws DocumentError when there was no time to read a document of the preview, which must not be left out
 */
export async function gather<Read>(
  { text, files, sources }: ImportInput,
  read: (source: Source) => Read | Promise<Read>,
): Promise<Gathered<Read>> {
  const gathered: Gathered<Read> = { sources: [], read: [], readAs: [], problem: null }
  const isPasted = text.trim() !== '' || (sources.length === 0 && files.length === 0)
  const added: New[] = [
    ...files.map((file) => ({ file: file.name, text: '', take: () => readFile(file) })),
    // In the first form, a chosen file is read instead of pasted text.
    ...(isPasted && !(files.length > 0 && sources.length === 0)
      ? [{ file: null, text, take: () => readPasted(text) }]
      : []),
  ]
  const known = sources.map((source): New => ({ file: source.file, text: source.text, take: () => source }))
  for (const { file, text: typed, take } of [...known, ...added]) {
    try {
      const source = await take()
      if (!('kys' in source)) refuseTooMany(gathered.sources, source.text)
      const whole = 'kys' in source ? source : newSource(source.text, file)
      gathered.read.push(await read(whole))
      gathered.sources.push(whole)
      if (!('kys' in source) && source.notes.length > 0) gathered.readAs.push({ file, notes: source.notes })
    } catch (error) {
      if (isOfTheMachine(error) && sources.length > 0) throw error
      gathered.problem ??= { ...reasonOf(error, isJson({ file, text: typed })), file, text: typed }
    }
  }
  return gathered
}

/** The whole form has to fit into one request; a document that is there already would be stored twice. */
function refuseTooMany(sources: Source[], added: string): void {
  const size = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), Buffer.byteLength(added))
  if (sources.length >= mostSources || (sources.length > 0 && size > maxJsonUploadBytes))
    throw new DocumentError('too_many_documents', 'There are too many documents.')
  if (added.trim() !== '' && sources.some(({ text }) => text === added))
    throw new DocumentError('twice', 'The document is there already.')
}
