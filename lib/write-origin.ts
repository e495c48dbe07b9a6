const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What is known about a request before anything is done with it. */
export type IncomingWrite = {
  method: string
  /** the Origin header, null when missing */
  origin: string | null
  /** the Host header, null when missing */
  host: string | null
  /** address of the site, for example AUTH_URL */
  siteUrl?: string
}

/**
 * Tells whether a request may change something: reads always, writes only from our own pages.
 * Behind TLS an `http:` page of the same host is foreign as well.
 * @returns false when the Origin is missing, malformed or another site's
 */
export function mayWrite({ method, origin, host, siteUrl }: IncomingWrite): boolean {
  if (reading.has(method)) return true
  if (!origin || !URL.canParse(origin)) return false
  const from = new URL(origin)
  const site = siteUrl && URL.canParse(siteUrl) ? new URL(siteUrl) : null
  if (site && from.origin === site.origin) return true
  if (site?.protocol === 'https:' && from.protocol !== 'https:') return false
  return from.host === host?.toLowerCase()
}
