'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { logEvent, nameless } from '@/lib/log'
import { inviteAll, operate, withdrawSiteInvitation } from './mutations'
import { deedInput, siteInvitationInput, siteWithdrawalInput } from './schema'

export const operateAction = defineFormAction(deedInput, async (viewer, input) => {
  const result = await operate(viewer, input)
  if (!result.ok) return result
  logEvent('account-operated', { reason: input.deed, person: nameless(input.person) })
  const page = input.deed === 'delete' ? '/operator' : `/operator/${input.person}`
  return redirect(`${page}?notice=${input.deed}` as Route)
})

export const inviteToSiteAction = defineFormAction(siteInvitationInput, async (viewer, { addresses }) => {
  const result = await inviteAll(viewer, addresses)
  if (!result.ok) return result
  logEvent('site-invitation-made')
  revalidatePath('/operator')
  return result
})

export const withdrawSiteInvitationAction = defineFormAction(
  siteWithdrawalInput,
  async (viewer, { invitation }) => {
    const result = await withdrawSiteInvitation(viewer, invitation)
    return result.ok ? redirect('/operator?notice=withdraw') : result
  },
)
