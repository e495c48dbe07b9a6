import type { DoorFault } from '@/auth/doors'

/**
 * Names a browser well enough to recognise one's own.
 *
 * @param userAgent the header, as stored with the session
 * @returns names that are the same in every language, such as "Chrome · Windows"; null when nothing is recognised
 */
export function browserName(userAgent: string | null): string | null {
  const first = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, mark]) => mark.test(userAgent ?? ''))?.[0]
  const known = [first(browsers), first(systems)].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(' · ') : null
}

// Most browsers claim to be others as well, so the most specific name comes first.
const browsers = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Whale', /\bWhale\//],
  ['KakaoTalk', /\bKAKAOTALK\b/i],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const

const systems = [
  ['iPad', /\biPad\b/],
  ['iPhone', /\biPhone\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const

/** What next-auth's error in the address means, as a key below `errors`. */
export function providerFault(error: unknown): ProviderFault | null {
  if (typeof error !== 'string') return null
  return faults.get(error) ?? 'provider-failed'
}

export type ProviderFault =
  | 'provider-not-linked'
  | 'provider-no-email'
  | 'provider-refused'
  | 'provider-failed'
  | 'account-disabled'
  | DoorFault

const faults = new Map<string, ProviderFault>([
  ['OAuthAccountNotLinked', 'provider-not-linked'],
  ['NoEmail', 'provider-no-email'],
  ['SignUpClosed', 'sign-up-closed'],
  ['NotInvited', 'not-invited'],
  ['AddressNotAllowed', 'address-not-allowed'],
  ['AccountDisabled', 'account-disabled'],
  ['OAuthCallbackError', 'provider-refused'],
  ['AccessDenied', 'provider-refused'],
])

const signInNotices = ['signedOut', 'signedOutEverywhere', 'deleted', 'passwordChosen'] as const

/** Tells whether a word of the address is news that the sign-in page knows, a key below `account.notices`. */
export function isSignInNotice(value: unknown): value is (typeof signInNotices)[number] {
  return signInNotices.some((notice) => notice === value)
}
