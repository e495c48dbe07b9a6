'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { siteOfViewer } from '@/auth/site'
import { logDone, logEvent } from '@/lib/log'
import { acceptMentor, answerFollower, endMentorship, follow, invite, setOpened, withdraw } from './mutations'
import {
  acceptanceInput,
  answerInput,
  endInput,
  followInput,
  invitationInput,
  openingInput,
  withdrawalInput,
} from './schema'

/** Makes a link; its address is only in this answer and stored nowhere. */
export const inviteAction = defineFormAction(invitationInput, async (viewer, input) =>
  logDone('invitation-made', await invite(viewer, input, await siteOfViewer()), { of: input.wanted }),
)

export const withdrawAction = defineFormAction(withdrawalInput, async (viewer, { invitation }) => {
  await withdraw(viewer, invitation)
  logEvent('invitation-withdrawn')
  redirect('/mentoring?notice=withdrawn')
})

export const answerAction = defineFormAction(answerInput, async (viewer, { invitation, answer }) => {
  const result = await answerFollower(viewer, invitation, answer === 'confirm')
  if (!result.ok) return result
  logEvent(answer === 'confirm' ? 'mentor-accepted' : 'mentor-refused')
  redirect(`/mentoring?notice=${answer === 'confirm' ? 'begun' : 'refused'}`)
})

/** Leads back to the invitation, which then says that its maker has to confirm. */
export const followAction = defineFormAction(followInput, async (viewer, { token }) => {
  const result = logDone('invitation-followed', await follow(viewer, token))
  if (!result.ok) return result
  redirect(`/invitations/${token}`)
})

export const acceptAction = defineFormAction(acceptanceInput, async (viewer, { token, opened }) => {
  const result = logDone('mentor-accepted', await acceptMentor(viewer, token, opened), {
    opened: opened.length,
  })
  if (!result.ok) return result
  redirect('/mentoring?notice=accepted')
})

export const setOpenedAction = defineFormAction(openingInput, async (viewer, { mentorship, opened }) => {
  const result = logDone('openings-changed', await setOpened(viewer, mentorship, opened), {
    opened: opened.length,
  })
  if (!result.ok) return result
  redirect('/mentoring?notice=opened')
})

export const endAction = defineFormAction(endInput, async (viewer, { owner, mentorship }) => {
  const result = logDone('mentorship-ended', await endMentorship(viewer, owner, mentorship))
  if (!result.ok) return result
  redirect('/mentoring?notice=ended')
})
