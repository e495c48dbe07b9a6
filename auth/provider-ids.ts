/** The providers that the product knows; which of them are offered, the environment tells. */
export const providerIds = ['github', 'oidc'] as const

export type ProviderId = (typeof providerIds)[number]

/** Tells whether a stored word names a provider that the product still knows. */
export function isProviderId(value: string): value is ProviderId {
  return providerIds.some((id) => id === value)
}
