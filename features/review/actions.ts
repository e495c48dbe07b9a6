'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { newerLines } from './mutations/newer-lines'
import { answerReview, closeReview, requestReview, withdrawRequest } from './mutations/reviews'
import { placeOf } from './rules/place'
import { answerInput, requestInput, reviewInput } from './schema'

export const requestReviewAction = defineFormAction(requestInput, async (viewer, input) => {
  const result = await requestReview(viewer, input)
  if (!result.ok) return result
  redirect(placeOf(input, 'requested'))
})

export const withdrawRequestAction = defineFormAction(reviewInput, async (viewer, input) => {
  const result = await withdrawRequest(viewer, input.review)
  if (!result.ok) return result
  redirect(placeOf(input, 'withdrawn'))
})

export const closeReviewAction = defineFormAction(reviewInput, async (viewer, input) => {
  const result = await closeReview(viewer, input.review)
  if (!result.ok) return result
  redirect(placeOf(input, 'closed'))
})

/** Sends a mentor's drafts, with a verdict or without having been asked. */
export const answerReviewAction = defineFormAction(answerInput, async (viewer, input) => {
  const result = await answerReview(viewer, input)
  if (!result.ok) {
    // What is asked, or what there is to read, may be another by now: the form stays, and shows it. Where the page itself
    // is closed by now, the words would go with it.
    if (result.code !== 'review-closed') refresh()
    const { newer = [], ...refusal } = result
    return { ...refusal, details: await newerLines(newer) }
  }
  // Pages that the browser still holds say that what has gone out is a draft.
  refresh()
  redirect(placeOf(input, input.verdict === 'comment' ? 'sent' : 'answered'))
})
