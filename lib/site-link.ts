import { BlockList, isIP } from 'node:net'

/**
 * The whole address of a page: every link that leaves a page is made here.
 *
 * @param path of a page, from the root
 * @param site where the person who gets it reaches this site; in a mail always AUTH_URL, for nobody's request says where
 *   somebody else does
 */
export function siteLink(path: string, site: string): string {
  return new URL(path, site).href
}

/** Addresses that nobody can have but a machine of this house: their own network's, and this machine's. */
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
 * Where somebody reaches this site, for a link that is shown to them alone. A site that has a name in AUTH_URL is
 * reached by that; one without may be opened from the house's network, under an address that its browser tells.
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

function isNear(hostname: string, names: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  const kind = isIP(host)
  if (kind !== 0 && near.check(host, kind === 6 ? 'ipv6' : 'ipv4')) return true
  return names.some((name) => [name, `${name}.local`].includes(host))
}
