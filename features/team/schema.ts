import { z } from 'zod'
import { oneLine } from '@/lib/storable-text'

/** The longest name that a team may have. */
export const teamNameLength = 80

/** Days that a link into a team can be followed. */
export const teamLinkDays = 7

/** What a member may answer to what the leads see: by name, counted only, or not at all. */
export const sharingChoices = ['named', 'counted', 'none'] as const
export type SharingChoice = (typeof sharingChoices)[number]

/** What is opened to the leads of a team; null for nothing. */
export type Sharing = { analysisId: string; mode: 'named' | 'counted'; kys: boolean } | null

const name = z
  .string()
  .overwrite(oneLine)
  .trim()
  .max(teamNameLength, 'too-long')
  .regex(/[^\p{C}\p{Z}]/u, 'required')
const team = z.uuid()

const answer = {
  choice: z.enum(sharingChoices, 'choose-sharing'),
  analysis: z.uuid('choose-analysis').optional(),
  kys: z.literal('on').optional(),
}
type Answer = z.output<z.ZodObject<typeof answer>>

const isComplete = ({ choice, analysis }: Answer) => choice === 'none' || analysis !== undefined
const incomplete = { path: ['analysis'], error: 'choose-analysis' }

/** The KYS is opened by name alone: who counts only is not to be told by it. */
function sharingOf({ choice, analysis, kys }: Answer): Sharing {
  if (choice === 'none' || analysis === undefined) return null
  return { analysisId: analysis, mode: choice, kys: choice === 'named' && kys === 'on' }
}

export const foundInput = z.object({ name })
export const renameInput = z.object({ team, name })
export const teamInput = z.object({ team })
export const teamLinkInput = z.object({ team, invitation: z.uuid() })
export const joinInput = z
  .object({ token: z.string().regex(/^[\w-]{43}$/), ...answer })
  .refine(isComplete, incomplete)
  .transform(({ token, ...given }) => ({ token, sharing: sharingOf(given) }))
export const sharingInput = z
  .object({ team, ...answer })
  .refine(isComplete, incomplete)
  .transform(({ team: id, ...given }) => ({ team: id, sharing: sharingOf(given) }))
export const archiveInput = z.object({ team, archived: z.enum(['yes', 'no']) })

/** What a lead may do with a member; handing over makes the member a lead instead of oneself, `step` is about oneself. */
export const memberDeeds = ['lead', 'unlead', 'hand', 'remove', 'step'] as const
export const memberInput = z.object({ team, member: z.uuid(), deed: z.enum(memberDeeds) })
export type MemberInput = z.output<typeof memberInput>

/** What the pages of teams say after something was done there. */
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
  'remove',
  'step',
  'archived',
  'restored',
] as const
export type TeamNotice = (typeof teamNotices)[number]

/** Tells whether a word of an address is one of the notices. */
export const isTeamNotice = (word: unknown): word is TeamNotice => teamNotices.some((known) => known === word)
