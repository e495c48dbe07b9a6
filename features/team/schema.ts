import { z } from 'zod'
import { nameInput } from '@/lib/name-input'

/** The longest name that a team may have. */
export const teamNameLength = 80

/** Days that a link into a team can be followed. */
export const teamLinkDays = 7

/** What a member may answer to what the leads see: by name, counted only, or not at all. */
export const sharingChoices = ['named', 'counted', 'none'] as const
export type SharingChoice = (typeof sharingChoices)[number]

/** What is opened to the leads of a team; null for nothing. */
export type Sharing = { analysisId: string; mode: 'named' | 'counted'; kys: boolean } | null

/** What a member chooses to open, with the ids of the leads whom the form named. */
export type Choice = (NonNullable<Sharing> & { leads: string[] }) | null

const name = nameInput(teamNameLength)
const team = z.uuid()

/** The leads whom a form names, in one field, for a form has no field for several. */
const shownLeads = z
  .string()
  .default('')
  .transform((ids) => ids.split(' ').filter((id) => id !== ''))
  .pipe(z.array(team).max(500))

const answer = {
  leads: shownLeads,
  choice: z.enum(sharingChoices, 'choose-sharing'),
  analysis: z.uuid('choose-analysis').optional(),
  kys: z.literal('on').optional(),
}
type Answer = z.output<z.ZodObject<typeof answer>>

const isComplete = ({ choice, analysis }: Answer) => choice === 'none' || analysis !== undefined
const incomplete = { path: ['analysis'], error: 'choose-analysis' }

/** The KYS is opened by name alone: who counts only is not to be told by it. */
function sharingOf({ choice, analysis, kys, leads }: Answer): Choice {
  if (choice === 'none' || analysis === undefined) return null
  return { analysisId: analysis, mode: choice, kys: choice === 'named' && kys === 'on', leads }
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

/** In which way a member is offered to lead: beside whoever offers it, or in their place. */
export const offerKinds = ['lead', 'hand'] as const
export type OfferKind = (typeof offerKinds)[number]

/** What a lead may do with a member: `lead` and `hand` offer it and wait for the answer, `step` is about oneself. */
export const memberDeeds = [...offerKinds, 'withdraw', 'unlead', 'remove', 'step'] as const
export const memberInput = z.object({ team, member: z.uuid(), deed: z.enum(memberDeeds) })
export type MemberInput = z.output<typeof memberInput>

/** The answer to the very offer that a page showed. */
export const offerInput = z.object({
  team,
  from: z.uuid(),
  how: z.enum(offerKinds),
  answer: z.enum(['accept', 'refuse']),
})
export type OfferInput = z.output<typeof offerInput>

/** What a member says about one lead: whether they see what is opened to the team. */
export const leadInput = z.object({ team, lead: z.uuid(), open: z.enum(['yes', 'no']) })

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
