'use server'

import { redirect } from 'next/navigation'
import { v7 as newId } from 'uuid'
import { defineFormAction } from '@/auth/define-action'
import type { Viewer } from '@/db/client'
import { deleteFramework, offerFramework, storeFramework, takeBackOffer, takeOfEdition } from './mutations'
import { findReader } from './queries/editions'
import { readLadderApart } from './queries/read-apart'
import type { Preview } from './rules/preview'
import { refusalOf } from './rules/refusal'
import { sourceIn } from './rules/source'
import { frameworkInput, ladderInput, offerInput, storeInput, takeInput } from './schema'

/** Shows what a ladder was understood as; stores nothing. */
export const previewFrameworkAction = defineFormAction(ladderInput, async (viewer, { text, file }) => {
  const source = await sourceIn(text, file)
  if (typeof source !== 'string') return refusalOf(source.code)
  const read = await reading(viewer, source)
  if ('refusal' in read) return refusalOf(read.refusal.code, read.refusal.at)
  const data: Preview = {
    id: newId(),
    text: source,
    file: file && file.size > 0 ? file.name : '',
    ladder: read.ladder,
  }
  return { ok: true, data }
})

/** Stores a ladder as its preview was answered. Reads it anew, because what the browser sends back is not trusted. */
export const storeFrameworkAction = defineFormAction(storeInput, async (viewer, { text, ...given }) => {
  const read = await reading(viewer, text)
  if ('refusal' in read) return refusalOf(read.refusal.code, read.refusal.at)
  const stored = await storeFramework(viewer, { ...given, ladder: read.ladder })
  if (!stored.ok) return stored
  redirect(`/frameworks/${stored.data}?notice=${given.framework ? 'edition' : 'stored'}`)
})

const reading = async (viewer: Viewer, source: string) =>
  readLadderApart((await findReader(viewer)).id, source)

export const deleteFrameworkAction = defineFormAction(frameworkInput, async (viewer, { framework }) => {
  if (!(await deleteFramework(viewer, framework))) return { ok: false, code: 'not-found' }
  redirect('/frameworks?notice=deleted')
})

export const offerFrameworkAction = defineFormAction(offerInput, async (viewer, { framework, team }) => {
  const result = await offerFramework(viewer, framework, team)
  if (!result.ok) return result
  redirect(`/frameworks/${framework}?notice=offered`)
})

export const takeBackOfferAction = defineFormAction(offerInput, async (viewer, { framework, team }) => {
  await takeBackOffer(viewer, framework, team)
  redirect(`/frameworks/${framework}?notice=takenBack`)
})

/** Takes something of a later edition, and leads back to what is left, or to the analysis once all of it was seen. */
export const takeOfEditionAction = defineFormAction(takeInput, async (viewer, input) => {
  if (!(await takeOfEdition(viewer, input))) return { ok: false, code: 'not-found' }
  const { owner, analysis, take } = input
  const address = `/people/${owner}/gap/${analysis}` as const
  redirect(take === 'all' || take === 'seen' ? address : `${address}/framework?taken`)
})
