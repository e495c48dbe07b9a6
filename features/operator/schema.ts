import { z } from 'zod'
import { deedKinds } from './rules/deeds'

/** @property typed the address, before an account is deleted */
export const deedInput = z.object({
  person: z.uuid(),
  deed: z.enum(deedKinds),
  typed: z.string().trim().toLowerCase().max(254, 'too-long').optional(),
})
export type DeedInput = z.output<typeof deedInput>

export const siteInvitationInput = z.object({
  addresses: z.string().trim().min(1, 'required').max(20_000, 'too-long'),
})

export const siteWithdrawalInput = z.object({ invitation: z.uuid() })
