'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { bringBack, restoreItem, restorePart, undoImport } from './mutations'
import { bringBackSchema, restoreItemSchema, restorePartSchema, undoImportSchema } from './schema'

/** Takes a part of the document back to a day, and leads to the days, where it can be taken back. */
export const restorePartAction = defineFormAction(restorePartSchema, async (viewer, input) => {
  const done = await restorePart(viewer, input)
  if (!done.ok) return done
  const { owner, part, taken } = input
  redirect(`/people/${owner}/history?restored=${done.revision}&part=${part}${taken ? `&taken=${taken}` : ''}`)
})

/** Brings an item back as it was on a day. */
export const restoreItemAction = defineFormAction(restoreItemSchema, async (viewer, input) => {
  const done = await restoreItem(viewer, input)
  if (!done.ok) return done
  redirect(`/people/${input.owner}/history/${input.day}?back=${done.revision}`)
})

/** Brings back what was deleted. */
export const bringBackAction = defineFormAction(bringBackSchema, async (viewer, input) => {
  const done = await bringBack(viewer, input)
  if (!done.ok) return done
  redirect(`/people/${input.owner}/history/deleted?back=${done.revision}`)
})

/** Takes an import back, or takes that back; leads to the days, where what stays is named. */
export const undoImportAction = defineFormAction(undoImportSchema, async (viewer, input) => {
  const done = await undoImport(viewer, input)
  if (!done.ok) return done
  const { owner, from, to } = input
  redirect(`/people/${owner}/history?undone=${done.revision}&from=${from}&to=${to}`)
})
