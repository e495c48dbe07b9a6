import { randomUUID } from 'node:crypto'
import type { Browser } from './browser'

/** A browser that nobody has signed in with, at an address of its own. */
export function newBrowser(given: Partial<Browser> = {}): Browser {
  const block = randomUUID().slice(0, 4)
  return {
    session: null,
    device: null,
    connecting: false,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0',
    address: `2001:db8:${block}:${randomUUID().slice(0, 4)}::1`,
    locale: 'ko',
    timeZone: 'Asia/Seoul',
    ...given,
  }
}
