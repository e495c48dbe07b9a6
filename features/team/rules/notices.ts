/** The notices that pages of teams show after an action. */
export const teamNotices = [
  'founded',
  'joined',
  'opened',
  'left',
  'withdrawn',
  'renamed',
  'lead',
  'unlead',
  'hand',
  'withdraw',
  'remove',
  'step',
  'accepted',
  'refused',
  'leadOpened',
  'leadClosed',
  'archived',
  'restored',
] as const
export type TeamNotice = (typeof teamNotices)[number]

/** Tells whether a word of an address is one of the notices. */
export const isTeamNotice = (word: unknown): word is TeamNotice => teamNotices.some((known) => known === word)
