'use server'

import { redirect } from 'next/navigation'
import { v7 as newId } from 'uuid'
import { defineFormAction } from '@/auth/define-action'
import type { Viewer } from '@/db/client'
import { findImporter, type Importer } from '@/features/document/format/queries'
import type { ActionResult } from '@/lib/action-result'
import { type Imported, storeImports } from './mutations'
import { readApart } from './queries/read-apart'
import { type Gathered, gather } from './rules/gather'
import { readJsonFile, refusingJson } from './rules/json-file'
import type { ImportPreview, SourcePreview } from './rules/preview'
import { newSource, type Source } from './rules/sources'
import { reasonOf } from './rules/submitted'
import { type ImportInput, importInput } from './schema/import'
import { jsonInput } from './schema/json'

/** Shows what an import would do; stores nothing. */
export const previewImportAction = defineFormAction(importInput, (viewer, input) =>
  refusing(viewer, input.owner, async (person) => show(input, await gather(input, previewed(person)))),
)

/**
 * Stores the documents of a preview, or shows the preview again with further documents or moved lines. Reads
 * the texts anew, because the preview that the browser sends back is not trusted.
 */
export const storeImportAction = defineFormAction(importInput, (viewer, input) =>
  refusing(viewer, input.owner, async (person) => {
    const { owner, importId = newId(), isFinal } = input
    const shown = () => gather(input, previewed(person))
    if (!isFinal) return show(input, await shown())
    const { read: parts, problem } = await gather(input, (source) =>
      readApart(person.id, { ...source, remembered: person.remembered }, 'part'),
    )
    if (problem || parts.length === 0) return show(input, await shown())
    try {
      return land(owner, await storeImports(viewer, { owner, importId, parts }))
    } catch (error) {
      const told = { ...reasonOf(error), file: null, text: '' }
      return show(input, { ...(await shown()), problem: told })
    }
  }),
)

/** Stores a document in its JSON form, in which nothing has to be guessed. */
export const storeJsonAction = defineFormAction(jsonInput, (viewer, { owner, importId: formId, file, kys }) =>
  refusingJson(async () => {
    const person = await findImporter(viewer, owner)
    if (!person) return { ok: false, code: 'not-found' }
    const { text, importId } = await readJsonFile(file, formId)
    const part = await readApart(person.id, { ...newSource(text, 'document.json'), kys }, 'part')
    return land(owner, await storeImports(viewer, { owner, importId, parts: [part] }))
  }),
)

const previewed =
  ({ id, remembered }: Importer) =>
  (source: Source) =>
    readApart(id, { ...source, remembered }, 'preview')

/** Lets only those read who may import, because reading takes threads. Errors become refusals. */
async function refusing<Data>(
  viewer: Viewer,
  owner: string,
  work: (person: Importer) => Promise<ActionResult<Data>>,
): Promise<ActionResult<Data>> {
  const person = await findImporter(viewer, owner)
  if (!person) return { ok: false, code: 'not-found' }
  try {
    return await work(person)
  } catch (error) {
    return { ok: false, code: reasonOf(error).code }
  }
}

function show(
  { text }: ImportInput,
  { read: sources, readAs, problem }: Gathered<SourcePreview>,
): ActionResult<ImportPreview> {
  if (problem && sources.length === 0) {
    const file: Record<string, string> = problem.file === null ? {} : { file: problem.file }
    return { ok: false, code: problem.code, values: { text, ...problem.at, ...file } }
  }
  return { ok: true, data: { importId: newId(), sources, readAs, problem } }
}

/** Leads to what was stored. */
function land(owner: string, imported: Imported | null): ActionResult<never> {
  if (!imported) return { ok: false, code: 'not-found' }
  const { items, analysis, revisions } = imported
  const query = `imported=${items}${revisions ? `&from=${revisions.first}&to=${revisions.last}` : ''}`
  redirect(analysis ? `/people/${owner}/gap/${analysis}?${query}` : `/people/${owner}/kys?${query}`)
}
