'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { logDone } from '@/lib/log'
import { askAgain, confirm } from './mutations'
import { confirmationInput, nothing } from './schema'

export const askConfirmationAction = defineFormAction(nothing, askAgain)

export const confirmAddressAction = defineFormAction(confirmationInput, async (viewer, { token }) => {
  const result = logDone('address-confirmed', await confirm(viewer, token))
  if (!result.ok) return result
  redirect('/settings?notice=confirmed')
})
