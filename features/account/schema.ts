import { z } from 'zod'
import { passwordFault, passwordLength } from '@/auth/password-rule'
import { providerIds } from '@/auth/provider-ids'
import { safePath } from '@/auth/safe-path'
import { personInput } from '@/features/person/schema'
import { isTimeZone } from '@/lib/dates'
import { locales } from '@/lib/i18n/locales'

const email = z.string().trim().toLowerCase().min(1, 'required').max(254, 'too-long').pipe(z.email('email'))
const oldPassword = z
  .string()
  .min(1, 'required')
  .max(4 * passwordLength.most, 'too-long')
const newPassword = oldPassword
const callbackUrl = z.string().optional().transform(safePath)
const timeZone = z.string().refine(isTimeZone).catch('Asia/Seoul')

export const signInInput = z.object({ email, password: oldPassword, callbackUrl })

export const signUpInput = z
  .object({ name: personInput.shape.name, email, password: newPassword, timeZone, callbackUrl })
  .superRefine(({ name, email, password }, context) => {
    const fault = passwordFault(password, [name, email])
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['password'] })
  })
export type SignUpInput = z.output<typeof signUpInput>

export const providerInput = z.object({ provider: z.enum(providerIds) })
export const connectInput = providerInput.extend({ currentPassword: oldPassword.optional() })
export const providerSignInInput = providerInput.extend({ timeZone, callbackUrl })

/** @property callbackUrl where the next to sign in here goes */
export const signOutInput = z.object({ callbackUrl })

export const localeInput = z.object({ locale: z.enum(locales) })

export const askResetInput = z.object({ email })

export const chooseInput = z
  .object({ token: z.string().max(100), newPassword })
  .superRefine(({ newPassword }, context) => {
    const fault = passwordFault(newPassword, [])
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['newPassword'] })
  })

/** `currentPassword` is missing where the account has no password yet. */
export const changePasswordInput = z.object({
  currentPassword: oldPassword.optional(),
  newPassword,
})
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const sessionInput = z.object({ id: z.uuid() })
export const nothing = z.object({})
/** The address prevents a deletion by a slip; the password proves that it is the owner. */
export const deletionInput = z.object({ email, currentPassword: oldPassword.optional() })
export type DeletionInput = z.output<typeof deletionInput>
