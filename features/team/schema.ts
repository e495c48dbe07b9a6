import { z } from 'zod'
import { nameInput } from '@/lib/name-input'
import { memberDeeds, offerKinds } from './rules/deeds'
import { teamNameLength } from './rules/limits'
import { type Choice, sharingChoices } from './rules/sharing'

const name = nameInput(teamNameLength)
const team = z.uuid()

/** The leads whom a form names, joined in one field, because a form field has one value. */
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

/** The KYS can only be opened by name: it would identify a member who is only counted. */
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

export const memberInput = z.object({ team, member: z.uuid(), deed: z.enum(memberDeeds) })
export type MemberInput = z.output<typeof memberInput>

/** The answer to exactly the offer that a page showed. */
export const offerInput = z.object({
  team,
  from: z.uuid(),
  how: z.enum(offerKinds),
  answer: z.enum(['accept', 'refuse']),
})
export type OfferInput = z.output<typeof offerInput>

/** What a member says about one lead: whether they see what is opened to the team. */
export const leadInput = z.object({ team, lead: z.uuid(), open: z.enum(['yes', 'no']) })
