import { z } from 'zod'
import { readSources } from '../rules/sources'

const files = z.union([z.instanceof(File), z.array(z.instanceof(File))]).optional()

/**
 * What the forms of the import page bring: a text and files that are new, and the documents of the preview with what
 * was decided about each. How large they may be is for the parser to say. `importId` lets one preview count once.
 */
export const importInput = z
  .object({
    owner: z.uuid(),
    importId: z.uuid().optional(),
    /** `preview`, `store`, or `without-1`: shows the preview without the document of this number */
    intent: z.string().max(20).default('preview'),
    text: z.string().default(''),
    file: files,
  })
  .catchall(z.unknown())
  .transform(({ owner, importId, intent, text, file, ...fields }) => ({
    owner,
    importId,
    isFinal: intent === 'store',
    text,
    // A file field that was left alone sends an empty file, whose name is not always empty.
    files: [file ?? []].flat().filter(({ size }) => size > 0),
    sources: readSources(fields, intent),
  }))

export type ImportInput = z.output<typeof importInput>
