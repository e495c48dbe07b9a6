import 'server-only'
import { hostname, networkInterfaces } from 'node:os'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { siteInUse } from '@/lib/site-link'

/** Where whoever sends this form reaches the site: for links that are shown to them alone, never for a mail. */
export async function siteOfViewer(): Promise<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.map(({ address }) => address),
  )
  return siteInUse((await headers()).get('origin'), env().AUTH_URL, [hostname().toLowerCase(), ...addresses])
}
