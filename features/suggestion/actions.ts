'use server'

import { refresh } from 'next/cache'
import { defineFormAction } from '@/auth/define-action'
import { answerSuggestion } from './mutations/answer'
import { changeDraft, suggest } from './mutations/suggest'
import { answerInput, draftInput, suggestInput } from './schema'

/** Stores a suggestion as a draft of its author. */
export const suggestAction = defineFormAction(suggestInput, async (viewer, input) => {
  const result = await suggest(viewer, input)
  if (result.ok) refresh()
  return result
})

/** Rewords or removes a draft. */
export const changeDraftAction = defineFormAction(draftInput, async (viewer, input) => {
  const result = await changeDraft(viewer, input)
  if (result.ok) refresh()
  return result
})

/** The owner accepts a suggestion, as it is or reworded, or declines it. */
export const answerSuggestionAction = defineFormAction(answerInput, async (viewer, input) => {
  const result = await answerSuggestion(viewer, input)
  if (result.ok) refresh()
  return result
})
