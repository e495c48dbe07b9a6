'use server'

import { redirect } from 'next/navigation'
import { v7 as newId } from 'uuid'
import { defineFormAction } from '@/auth/define-action'
import { storeImport } from './mutations'
import { findImport } from './queries'
import { withGoals } from './rules/import/goals'
import { readJsonFile, refusingJson } from './rules/import/json-file'
import { withLevels } from './rules/import/levels'
import { nameIn } from './rules/import/names'
import { previewOf } from './rules/import/preview'
import { readSubmitted, refusing } from './rules/import/submitted'
import { takeMarks } from './rules/marks/take'
import { parseDocument } from './rules/parse'
import { previewInput, storeInput } from './schema/import'
import { jsonInput } from './schema/json'

/** Shows what an import would do; stores nothing. */
export const previewImportAction = defineFormAction(previewInput, (viewer, input) =>
  refusing(input.text, async () => {
    const { text, file } = await readSubmitted(input)
    const parsed = parseDocument(text)
    if (!(await findImport(viewer, input.owner))) return { ok: false, code: 'not-found' }
    return { ok: true, data: { importId: newId(), file, ...previewOf(parsed, text) } }
  }),
)

/** Stores a document. The preview that was shown is not trusted: the text is read again. */
export const storeImportAction = defineFormAction(storeInput, (viewer, input) =>
  refusing(input.text, async () => {
    const { owner, importId, kys, goals, levels, marks, takeName, text } = input
    const parsed = takeMarks(parseDocument(text), (line) => marks.has(line))
    const document = withLevels(parsed, levels)
    const name = takeName ? nameIn(document) : null
    const imported = await storeImport(viewer, {
      owner,
      importId,
      kys,
      name,
      document: withGoals(document, goals),
    })
    if (!imported) return { ok: false, code: 'not-found' }
    const { items, analysis } = imported
    redirect(
      analysis
        ? `/people/${owner}/gap/${analysis}?imported=${items}`
        : `/people/${owner}/kys?imported=${items}`,
    )
  }),
)

/** Stores a document in its JSON form, in which nothing has to be guessed. */
export const storeJsonAction = defineFormAction(jsonInput, (viewer, { owner, importId: formId, file, kys }) =>
  refusingJson(async () => {
    const { document, importId } = await readJsonFile(file, formId)
    const imported = await storeImport(viewer, { owner, importId, kys, name: null, document })
    if (!imported) return { ok: false, code: 'not-found' }
    const { items, analysis } = imported
    redirect(
      analysis
        ? `/people/${owner}/gap/${analysis}?imported=${items}`
        : `/people/${owner}/kys?imported=${items}`,
    )
  }),
)
