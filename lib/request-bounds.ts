/** Bytes that the body of a request may have before it is read. */
export const mostBytes = {
  /** without a session that lives */
  signedOut: 16 * 1024,
  usual: 256 * 1024,
  /** at the address where documents are imported */
  import: 2 * 1024 * 1024,
} as const

/** Why a body was not read: a key below `errors`, as far as a page of ours can be the sender. */
export type Unread = 'length-required' | 'signed-out' | 'request-too-large' | 'request-unchecked'

/** What a body may have at an address, for somebody who is signed in. Forms name no action, so the address decides. */
export function mostBytesAt(path: string): number {
  return /^\/people\/[^/]+\/import\/?$/.test(path) ? mostBytes.import : mostBytes.usual
}

/** The answer to a server action that was refused unread arrives as the message of an Error; null for all others. */
export function unreadCode(error: unknown): Unread | null {
  const known: Unread[] = ['length-required', 'signed-out', 'request-too-large', 'request-unchecked']
  return (error instanceof Error && known.find((code) => code === error.message)) || null
}
