'use server'

import { redirect } from 'next/navigation'
import { v7 as newId } from 'uuid'
import { defineFormAction } from '@/auth/define-action'
import type { Viewer } from '@/db/client'
import type { ActionResult } from '@/lib/action-result'
import { type Imported, storeImports } from './mutations'
import { findImport } from './queries'
import { type Gathered, gather } from './rules/import/gather'
import { readJsonFile, refusingJson } from './rules/import/json-file'
import type { ImportPreview } from './rules/import/preview'
import { reasonOf } from './rules/import/submitted'
import { type ImportInput, importInput } from './schema/import'
import { jsonInput } from './schema/json'

/** Shows what an import would do; stores nothing. */
export const previewImportAction = defineFormAction(importInput, async (viewer, input) =>
  show(viewer, input, await gather(input)),
)

/**
 * Stores the documents of a preview; or shows it again, with more of them or with lines that were sent
 * elsewhere. What the preview said is not trusted: the texts were read again.
 */
export const storeImportAction = defineFormAction(importInput, async (viewer, input) => {
  const gathered = await gather(input)
  const { owner, importId = newId() } = input
  if (!input.isFinal || gathered.problem || gathered.opened.length === 0) return show(viewer, input, gathered)
  try {
    const parts = gathered.opened.map(({ part }) => part())
    return land(owner, await storeImports(viewer, { owner, importId, parts }))
  } catch (error) {
    const problem = { ...reasonOf(error), file: null, text: '' }
    return show(viewer, input, { ...gathered, problem })
  }
})

/** Stores a document in its JSON form, in which nothing has to be guessed. */
export const storeJsonAction = defineFormAction(jsonInput, (viewer, { owner, importId: formId, file, kys }) =>
  refusingJson(async () => {
    const { document, importId } = await readJsonFile(file, formId)
    const part = { document, kys, analysis: 'add', name: null }
    return land(owner, await storeImports(viewer, { owner, importId, parts: [part] }))
  }),
)

async function show(
  viewer: Viewer,
  { owner, text }: ImportInput,
  { opened, problem }: Gathered,
): Promise<ActionResult<ImportPreview>> {
  if (!(await findImport(viewer, owner))) return { ok: false, code: 'not-found' }
  if (problem && opened.length === 0) {
    const file: Record<string, string> = problem.file === null ? {} : { file: problem.file }
    return { ok: false, code: problem.code, values: { text, ...problem.at, ...file } }
  }
  return { ok: true, data: { importId: newId(), sources: opened.map(({ preview }) => preview()), problem } }
}

/** Leads to what was stored. */
function land(owner: string, imported: Imported | null): ActionResult<never> {
  if (!imported) return { ok: false, code: 'not-found' }
  const { items, analysis, revisions } = imported
  const query = `imported=${items}${revisions ? `&from=${revisions.first}&to=${revisions.last}` : ''}`
  redirect(analysis ? `/people/${owner}/gap/${analysis}?${query}` : `/people/${owner}/kys?${query}`)
}
