/** Most bytes of a request body; larger ones are refused unread. */
export const mostBytes = {
  /** without a valid session */
  signedOut: 16 * 1024,
  usual: 256 * 1024,
  /** at the address where documents are imported */
  import: 2 * 1024 * 1024,
} as const

/** Why a body was not read that one of our pages may have sent; keys below `errors`. */
type UnreadBody = 'length-required' | 'signed-out' | 'request-too-large' | 'request-unchecked'

/** Why a request was not read. No page of ours links to an address that cannot be decoded. */
export type Unread = UnreadBody | 'address-undecodable'

/** Most bytes of a signed-in body. The address decides, because forms do not name their action. */
export function mostBytesAt(path: string): number {
  return /^\/people\/[^/]+\/import\/?$/.test(path) ? mostBytes.import : mostBytes.usual
}

/** Reads from an Error's message why the server did not read an action's body; null for other errors. */
export function unreadCode(error: unknown): UnreadBody | null {
  const known: UnreadBody[] = ['length-required', 'signed-out', 'request-too-large', 'request-unchecked']
  return (error instanceof Error && known.find((code) => code === error.message)) || null
}
