'use server'

import { redirect } from 'next/navigation'
import { defineFormAction } from '@/auth/define-action'
import { siteOfViewer } from '@/auth/site'
import { logDone, logEvent, nameless } from '@/lib/log'
import {
  answerLead,
  answerOffer,
  archiveTeam,
  changeMember,
  foundTeam,
  inviteToTeam,
  joinTeam,
  leaveTeam,
  renameTeam,
  setSharing,
  withdrawTeamLink,
} from './mutations/teams'
import {
  archiveInput,
  foundInput,
  joinInput,
  leadInput,
  memberInput,
  offerInput,
  renameInput,
  sharingInput,
  teamInput,
  teamLinkInput,
} from './schema'

export const foundTeamAction = defineFormAction(foundInput, async (viewer, { name }) => {
  const result = logDone('team-founded', await foundTeam(viewer, name))
  if (!result.ok) return result
  redirect(`/teams/${result.data}?notice=founded`)
})

/** Makes a link; its address is only in this answer and stored nowhere. */
export const inviteToTeamAction = defineFormAction(teamInput, async (viewer, { team }) =>
  logDone('invitation-made', await inviteToTeam(viewer, team, await siteOfViewer()), { of: 'team' }),
)

export const withdrawTeamLinkAction = defineFormAction(
  teamLinkInput,
  async (viewer, { team, invitation }) => {
    await withdrawTeamLink(viewer, invitation)
    logEvent('invitation-withdrawn', { of: 'team' })
    redirect(`/teams/${team}/manage?notice=withdrawn`)
  },
)

export const joinTeamAction = defineFormAction(joinInput, async (viewer, { token, sharing }) => {
  const result = logDone('team-joined', await joinTeam(viewer, token, sharing))
  if (!result.ok) return result
  redirect(`/teams/${result.data}?notice=joined`)
})

export const setSharingAction = defineFormAction(sharingInput, async (viewer, { team, sharing }) => {
  const result = logDone('sharing-changed', await setSharing(viewer, team, sharing), {
    team: nameless(team),
  })
  if (!result.ok) return result
  redirect(`/teams/${team}?notice=opened`)
})

export const leaveTeamAction = defineFormAction(teamInput, async (viewer, { team }) => {
  const result = logDone('team-left', await leaveTeam(viewer, team), { team: nameless(team) })
  if (!result.ok) return result
  redirect('/teams?notice=left')
})

/** Leads back to the list of members, or to the team for a person who no longer leads it. */
export const changeMemberAction = defineFormAction(memberInput, async (viewer, input) => {
  const facts = { team: nameless(input.team), of: input.deed }
  const result = logDone('member-changed', await changeMember(viewer, input), facts)
  if (!result.ok) return result
  const { team, deed } = input
  redirect(deed === 'step' ? `/teams/${team}?notice=step` : `/teams/${team}/manage?notice=${deed}`)
})

export const answerOfferAction = defineFormAction(offerInput, async (viewer, input) => {
  const facts = { team: nameless(input.team), of: input.answer }
  const result = logDone('lead-offer-answered', await answerOffer(viewer, input), facts)
  if (!result.ok) return result
  redirect(`/teams/${input.team}?notice=${input.answer === 'accept' ? 'accepted' : 'refused'}`)
})

export const answerLeadAction = defineFormAction(leadInput, async (viewer, { team, lead, open }) => {
  const facts = { team: nameless(team), opened: open === 'yes' }
  const result = logDone('lead-answered', await answerLead(viewer, team, lead, open === 'yes'), facts)
  if (!result.ok) return result
  redirect(`/teams/${team}?notice=${open === 'yes' ? 'leadOpened' : 'leadClosed'}`)
})

export const renameTeamAction = defineFormAction(renameInput, async (viewer, { team, name }) => {
  const result = await renameTeam(viewer, team, name)
  if (!result.ok) return result
  redirect(`/teams/${team}/manage?notice=renamed`)
})

export const archiveTeamAction = defineFormAction(archiveInput, async (viewer, { team, archived }) => {
  const result = await archiveTeam(viewer, team, archived === 'yes')
  if (!result.ok) return result
  redirect(`/teams/${team}/manage?notice=${archived === 'yes' ? 'archived' : 'restored'}`)
})
