'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { countNewAccount, type UsedUp } from '@/auth/allowances'
import { waitAtAddress, waitFailure } from '@/auth/attempts'
import { thisBrowser } from '@/auth/browser'
import { connectCookie, timeZoneCookie } from '@/auth/cookies'
import { defineFormAction, definePublicButtonAction, definePublicFormAction } from '@/auth/define-action'
import { type DoorFault, doorFault, siteInvitation } from '@/auth/doors'
import { signInWithPassword, signInWithProvider } from '@/auth/next-auth'
import { tellOwner } from '@/auth/owner-news'
import { hasOuterSpace } from '@/auth/password-rule'
import { passwordsAreOn } from '@/auth/providers'
import { endThisSession, rememberDevice, rememberLocale } from '@/auth/remember'
import { spendResetLink } from '@/auth/resets'
import { mailConfirmation } from '@/features/address/mutations'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { logDone, logEvent, nameless } from '@/lib/log'
import { mailIsOn } from '@/lib/mail'
import {
  changePassword,
  createAccount,
  deleteAccount,
  disconnectProvider,
  endAllSessions,
  endSession,
  mailReset,
  proofFault,
} from './mutations'
import {
  askResetInput,
  changePasswordInput,
  chooseInput,
  connectInput,
  deletionInput,
  localeInput,
  nothing,
  providerInput,
  providerSignInInput,
  sessionInput,
  signInInput,
  signOutInput,
  signUpInput,
} from './schema'

type SignInCode =
  | 'too-many-attempts'
  | 'wrong-credentials'
  | 'wrong-credentials-spaced'
  | 'account-disabled'
  | 'passwords-off'

export const signInAction = definePublicFormAction(
  signInInput,
  async ({ email, password, callbackUrl }): Promise<ActionFailure<SignInCode>> => {
    if (!passwordsAreOn()) return { ok: false, code: 'passwords-off' }
    const fault = await signInWithPassword(email, password)
    if (!fault) return redirect(callbackUrl)
    const isSpaced = fault.code === 'wrong-credentials' && hasOuterSpace(password)
    return isSpaced ? { ...fault, code: 'wrong-credentials-spaced' } : fault
  },
)

type SignUpCode = 'too-many-attempts' | 'invalid' | 'passwords-off' | DoorFault | UsedUp['code']

export const signUpAction = definePublicFormAction(
  signUpInput,
  async (input): Promise<ActionFailure<SignUpCode>> => {
    const browser = await thisBrowser()
    const wait = await waitAtAddress('signUp', browser)
    if (wait > 0) return waitFailure(wait)
    if (!passwordsAreOn()) return { ok: false, code: 'passwords-off' }
    const fault = await doorFault(input.email, input.callbackUrl)
    if (fault) logEvent('sign-up-refused', { reason: fault })
    if (fault === 'address-not-allowed')
      return { ok: false, code: 'invalid', fieldErrors: { email: [fault] } }
    if (fault) return { ok: false, code: fault }
    const full = await countNewAccount(browser, input)
    if (full) return { ok: false, ...full }
    const invitation = await siteInvitation(input.callbackUrl)
    const personId = await createAccount(input, browser.locale, invitation)
    if (!personId) {
      const isUsed = invitation && (await doorFault(input.email, input.callbackUrl)) === 'not-invited'
      if (isUsed) return { ok: false, code: 'not-invited' }
      return { ok: false, code: 'invalid', fieldErrors: { email: ['email-taken'] } }
    }
    logEvent('signed-up', { by: 'credentials', person: nameless(personId) })
    // The mail can be asked for again, so a server that does not take it keeps nobody out.
    after(() => mailConfirmation({ personId, email: input.email, locale: browser.locale }).catch(() => {}))
    const isRefused = await signInWithPassword(input.email, input.password)
    return redirect(isRefused ? '/sign-in' : input.callbackUrl)
  },
)

export const signInWithProviderAction = definePublicButtonAction(providerSignInInput, async (input) => {
  const jar = await cookies()
  const zone = timeZoneCookie()
  jar.set(zone.name, input.timeZone, { ...zone.options, maxAge: zone.maxAge })
  jar.delete({ name: connectCookie().name, ...connectCookie().options })
  await signInWithProvider(input.provider, input.callbackUrl)
})

export const signOutAction = definePublicButtonAction(signOutInput, async ({ callbackUrl }) => {
  await endThisSession()
  logEvent('signed-out')
  redirect(
    `/sign-in?${new URLSearchParams({ notice: 'signedOut', ...(callbackUrl !== '/' && { callbackUrl }) })}`,
  )
})

export const setLocaleAction = definePublicButtonAction(localeInput, ({ locale }) => rememberLocale(locale))

/** Everything that depends on the address happens after the answer, so that the answer tells nothing. */
export const askResetAction = definePublicFormAction(
  askResetInput,
  async ({ email }): Promise<ActionResult<undefined, 'too-many-attempts' | 'mail-off' | 'passwords-off'>> => {
    if (!passwordsAreOn()) return { ok: false, code: 'passwords-off' }
    if (!mailIsOn()) return { ok: false, code: 'mail-off' }
    const wait = await waitAtAddress('resetAddress', await thisBrowser())
    if (wait > 0) return waitFailure(wait)
    after(() => mailReset(email))
    return { ok: true }
  },
)

export const choosePasswordAction = definePublicFormAction(chooseInput, async ({ token, newPassword }) => {
  if (!passwordsAreOn()) return { ok: false, code: 'passwords-off' }
  const personId = await spendResetLink(token, newPassword)
  if (!personId) return { ok: false, code: 'reset-expired' }
  logEvent('password-reset', { person: nameless(personId) })
  await rememberDevice(personId)
  await tellOwner(personId, 'password')
  return redirect('/sign-in?notice=passwordChosen&callbackUrl=%2Fsettings%2Fopen')
})

export const changePasswordAction = defineFormAction(changePasswordInput, async (viewer, input) => {
  const result = logDone('password-changed', await changePassword(viewer, input))
  if (result.ok) revalidatePath('/settings')
  return result
})

/** The cookie names the session for which the provider's answer is meant; see connecting in auth/browser. */
export const connectProviderAction = defineFormAction(connectInput, async (viewer, input) => {
  const unproven = await proofFault(viewer, input.currentPassword)
  if (unproven) return unproven
  const { name, options, maxAge } = connectCookie()
  const jar = await cookies()
  jar.set(name, viewer.session, { ...options, maxAge })
  await signInWithProvider(input.provider, '/settings?notice=connected')
  return { ok: true }
})

export const disconnectProviderAction = defineFormAction(providerInput, async (viewer, { provider }) => {
  const result = logDone('provider-disconnected', await disconnectProvider(viewer, provider), {
    by: provider,
  })
  if (result.ok) revalidatePath('/settings')
  return result
})

export const endSessionAction = defineFormAction(sessionInput, async (viewer, { id }) => {
  await endSession(viewer, id)
  logEvent('sessions-ended')
  revalidatePath('/settings')
  return { ok: true }
})

export const endAllSessionsAction = defineFormAction(nothing, async (viewer) => {
  await endAllSessions(viewer)
  logEvent('sessions-ended', { of: 'all' })
  await endThisSession()
  return redirect('/sign-in?notice=signedOutEverywhere')
})

export const deleteAccountAction = defineFormAction(deletionInput, async (viewer, input) => {
  const result = logDone('account-deleted', await deleteAccount(viewer, input))
  if (!result.ok) return result
  await endThisSession()
  return redirect('/sign-in?notice=deleted')
})
