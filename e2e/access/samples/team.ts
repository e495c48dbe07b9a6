import { idOf, type Sample } from '../sample'
import { signedIn, teamLeads } from '../scene'

export const teamSamples: Record<string, Sample> = {
  'team.foundTeamAction': {
    input: () => ({ name: '새 팀' }),
    may: signedIn,
    by: ['stranger'],
    proof: 'answer',
  },
  'team.inviteToTeamAction': { input: (scene) => ({ team: idOf(scene, 'team') }), may: teamLeads },
  'team.withdrawTeamLinkAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), invitation: scene.props.teamLink.id }),
    may: teamLeads,
  },
  // Whoever holds the link may join, but not with what is somebody else's.
  'team.joinTeamAction': {
    input: (scene) => ({
      token: scene.props.teamLink.token,
      choice: 'named',
      analysis: idOf(scene, 'analysis'),
    }),
    may: [],
    alive: ({ props }) => ({ token: props.teamLink.token, choice: 'none' }),
    by: ['stranger'],
    proof: 'answer',
  },
  'team.setSharingAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), choice: 'counted', analysis: scene.closed }),
    may: ['self'],
  },
  'team.leaveTeamAction': {
    input: (scene) => ({ team: idOf(scene, 'team') }),
    may: ['self', ...teamLeads, 'former lead', 'teammate'],
    by: ['self'],
  },
  'team.changeMemberAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), member: scene.owner.id, deed: 'remove' }),
    may: teamLeads,
  },
  'team.answerOfferAction': {
    input: (scene) => ({
      team: idOf(scene, 'team'),
      from: scene.owner.lead,
      how: 'lead',
      answer: 'accept',
    }),
    may: ['self'],
  },
  'team.answerLeadAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), lead: scene.owner.lead, open: 'no' }),
    may: ['self'],
  },
  'team.renameTeamAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), name: '다른 팀' }),
    may: teamLeads,
  },
  'team.archiveTeamAction': {
    input: (scene) => ({ team: idOf(scene, 'team'), archived: 'yes' }),
    may: teamLeads,
  },
}
