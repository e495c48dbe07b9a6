import 'server-only'
import { hostname, networkInterfaces } from 'node:os'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { siteInUse } from '@/lib/site-link'

/** The site's address as this form's sender reaches it: for links shown to them alone, never for mails. */
export async function siteOfViewer(): Promise<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.map(({ address }) => address),
  )
  return siteInUse((await headers()).get('origin'), env().AUTH_URL, [hostname().toLowerCase(), ...addresses])
}
