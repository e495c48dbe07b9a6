'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { createAnalysis, deleteAnalysis, makeCurrent } from './mutations'
import { analysisSchema, newAnalysisSchema } from './schema'

/** Begins an analysis and leads to it. */
export const createAnalysisAction = defineFormAction(newAnalysisSchema, async (viewer, input) => {
  const id = await createAnalysis(viewer, input)
  if (!id) return { ok: false, code: 'not-found' }
  redirect(`/people/${input.owner}/gap/${id}`)
})

/** Makes an analysis the current one. */
export const makeCurrentAction = defineFormAction(analysisSchema, async (viewer, { owner, analysis }) => {
  if (!(await makeCurrent(viewer, owner, analysis))) return { ok: false, code: 'not-found' }
  redirect(`/people/${owner}/gap`)
})

/** Deletes an analysis for good and leads back to the others. */
export const deleteAnalysisAction = defineFormAction(analysisSchema, async (viewer, { owner, analysis }) => {
  if (!(await deleteAnalysis(viewer, owner, analysis))) return { ok: false, code: 'not-found' }
  redirect(`/people/${owner}/gap?deleted`)
})
