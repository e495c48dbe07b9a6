/** Most bytes of a request body; larger ones are refused unread. */
export const mostBytes = {
  /** without a valid session */
  signedOut: 16 * 1024,
  usual: 256 * 1024,
  /** at the address where documents are imported */
  import: 2 * 1024 * 1024,
} as const

/** Why a body was not read; keys below `errors`, if one of our pages can have sent it. */
export type Unread = 'length-required' | 'signed-out' | 'request-too-large' | 'request-unchecked'

/** Most bytes of a signed-in body. The address decides, because forms do not name their action. */
export function mostBytesAt(path: string): number {
  return /^\/people\/[^/]+\/import\/?$/.test(path) ? mostBytes.import : mostBytes.usual
}

/** Reads from an Error's message why the server did not read an action's body; null for other errors. */
export function unreadCode(error: unknown): Unread | null {
  const known: Unread[] = ['length-required', 'signed-out', 'request-too-large', 'request-unchecked']
  return (error instanceof Error && known.find((code) => code === error.message)) || null
}
