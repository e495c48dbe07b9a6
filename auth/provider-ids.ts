/** The providers that the product knows; the environment decides which of them are offered. */
export const providerIds = ['github', 'oidc'] as const

export type ProviderId = (typeof providerIds)[number]

/** Tells whether a stored word names a provider that the product still knows. */
export function isProviderId(value: string): value is ProviderId {
  return providerIds.some((id) => id === value)
}
