import { mostSources } from '../../schema/fields'
import type { ImportInput } from '../../schema/import'
import { DocumentError } from '../document-error'
import { maxJsonUploadBytes } from '../limits'
import { isJson } from './is-json'
import { type OpenSource, openSource } from './part'
import type { Problem } from './preview'
import { newSource, type Source } from './sources'
import { readFile, readPasted, reasonOf } from './submitted'

export type Gathered = { sources: Source[]; opened: OpenSource[]; problem: Problem | null }

type New = {
  file: string | null
  text: string
  read: () => Source | { text: string } | Promise<{ text: string }>
}

/**
 * The documents of a preview, with those that a form brings anew. Those that are refused are left out, and
 * the first of them is told as the problem.
 */
export async function gather({ text, files, sources }: ImportInput): Promise<Gathered> {
  const gathered: Gathered = { sources: [], opened: [], problem: null }
  const isPasted = text.trim() !== '' || (sources.length === 0 && files.length === 0)
  const added: New[] = [
    ...files.map((file) => ({ file: file.name, text: '', read: () => readFile(file) })),
    // A file that is chosen is read instead of a text, as long as it is the first.
    ...(isPasted && !(files.length > 0 && sources.length === 0)
      ? [{ file: null, text, read: () => readPasted(text) }]
      : []),
  ]
  const known = sources.map((source): New => ({ file: source.file, text: source.text, read: () => source }))
  for (const { file, text: typed, read } of [...known, ...added]) {
    try {
      const source = await read()
      if (!('kys' in source)) refuseTooMany(gathered.sources, source.text)
      const whole = 'kys' in source ? source : newSource(source.text, file)
      gathered.opened.push(openSource(whole))
      gathered.sources.push(whole)
    } catch (error) {
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
