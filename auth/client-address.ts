import { isIP } from 'node:net'

/**
 * The address that a request came from. Our server drops the header when a client sends it, and a trusted proxy
 * adds its own entry at the end, so only the last entry can be believed.
 *
 * @param forwardedFor the header x-forwarded-for
 * @returns an IP address, or null when there is none
 */
export function clientAddress(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  return isIP(last) ? last : null
}

/**
 * What counts as one address for limits: IPv4 as it is, of IPv6 the 64 bits that one customer is given.
 *
 * @param address an IP address
 */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const first = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
