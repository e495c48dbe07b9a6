import { BlockList, isIP } from 'node:net'

/**
 * Makes the whole address of a page, for every link outside of pages.
 *
 * @param path of a page, from the root
 * @param site address at which the receiver reaches this site; in a mail always AUTH_URL, because a request
 *   only tells its sender's
 */
export function siteLink(path: string, site: string): string {
  return new URL(path, site).href
}

/** Addresses of this machine and of private networks. */
const near = new BlockList()
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits)
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  near.addSubnet(net, bits, 'ipv6')

/**
 * Address at which somebody reaches this site, for a link that is shown to them alone. If AUTH_URL has a
 * public name, it is used. Otherwise the site may be opened from a private network, at the address that the
 * browser sends.
 *
 * @param origin the header of their own write, which must be let in already
 * @param siteUrl AUTH_URL
 * @param names of this machine: its host name and its addresses
 */
export function siteInUse(origin: string | null, siteUrl: string, names: readonly string[]): string {
  if (!origin || !URL.canParse(origin) || !isNear(new URL(siteUrl).hostname, [])) return siteUrl
  const { protocol, hostname, origin: used } = new URL(origin)
  return /^https?:$/.test(protocol) && isNear(hostname, names) ? used : siteUrl
}

/** Whether a name of the host in an address means this machine alone. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}

function isNear(hostname: string, names: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  const kind = isIP(host)
  if (kind !== 0 && near.check(host, kind === 6 ? 'ipv6' : 'ipv4')) return true
  return names.some((name) => [name, `${name}.local`].includes(host))
}
