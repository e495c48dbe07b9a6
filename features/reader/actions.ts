'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { logDone } from '@/lib/log'
import { answerPause, forgetReset } from './mutations'
import { nothing, pauseInput } from './schema'

export const answerPauseAction = defineFormAction(pauseInput, async (viewer, { pause, answer }) => {
  const result = logDone('openings-answered', await answerPause(viewer, pause, answer === 'keep'), {
    of: answer,
  })
  if (!result.ok) return result
  redirect(`/settings/open?notice=${answer === 'keep' ? 'kept' : 'ended'}`)
})

export const forgetResetAction = defineFormAction(nothing, async (viewer) => {
  await forgetReset(viewer)
  redirect('/')
})
