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
    // The request or the page may have changed: the form stays and shows that. On a page that is closed by
    // now, a refresh would lose the words.
    if (result.code !== 'review-closed') refresh()
    const { newer = [], ...refusal } = result
    return { ...refusal, details: await newerLines(newer) }
  }
  // Pages in the browser's cache still show what was sent as drafts.
  refresh()
  redirect(placeOf(input, input.verdict === 'comment' ? 'sent' : 'answered'))
})
