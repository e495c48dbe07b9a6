/** The header by which the proxy tells a page the nonce of its scripts. */
export const nonceHeader = 'x-nonce'

/** Options of a content security policy. */
export type PolicyOptions = {
  /** fresh per request, base64 */
  nonce: string
  /** the development server evaluates code and injects styles */
  dev: boolean
  /** origins, or schemes such as `https:`, to which a form may lead besides our own */
  formTargets?: readonly string[]
}

/**
 * Writes the Content-Security-Policy of a page.
 * @returns the header's value
 */
export function contentSecurityPolicy({ nonce, dev, formTargets = [] }: PolicyOptions): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The headers that every answer carries, beside the content security policy. The referrer policy
 * `same-origin` hides addresses from other sites, but keeps the Origin header of forms.
 * @param tls whether the site is reached over https: then browsers insist on it, for this name alone, as others below it
 *   may be somebody else's
 */
export function securityHeaders(tls: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(tls ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
