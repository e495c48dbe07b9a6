'use server'

import { refresh } from 'next/cache'
import { defineAction, defineFormAction } from '@/auth/define-action'
import { deleteDraft, editComment, reply, resolveThread, seeComment, startThread } from './mutations'
import { draftInput, editInput, replyInput, resolveInput, seenInput, startInput } from './schema'

/** Begins a thread; the page is drawn anew with it. */
export const startThreadAction = defineFormAction(startInput, async (viewer, input) => {
  const result = await startThread(viewer, input)
  if (result.ok) refresh()
  return result
})

export const replyAction = defineFormAction(replyInput, async (viewer, input) => {
  const result = await reply(viewer, input)
  if (result.ok) refresh()
  return result
})

export const editCommentAction = defineFormAction(editInput, async (viewer, input) => {
  const result = await editComment(viewer, input)
  if (result.ok) refresh()
  return result
})

export const deleteDraftAction = defineFormAction(draftInput, async (viewer, { owner, comment }) => {
  const result = await deleteDraft(viewer, owner, comment)
  if (result.ok) refresh()
  return result
})

export const resolveThreadAction = defineFormAction(resolveInput, async (viewer, input) => {
  const result = await resolveThread(viewer, input.owner, input.thread, input.resolved === 'yes')
  if (result.ok) refresh()
  return result
})

/** Marks a comment as read. Sent only once it was visible, never by a browser's prefetch. */
export const seeCommentAction = defineAction(seenInput, async (viewer, { owner, comment }) => {
  const result = await seeComment(viewer, owner, comment)
  if (result.ok) refresh()
  return result
})
