import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteRefusal } from '@/lib/present-request'
import { securityHeaders } from '@/lib/security-headers'
import { hashToken } from '@/lib/token'
import { isFile, isProbe } from './files'
import { type Bounds, Gate } from './gate'
import { cookieOf, type Sessions } from './unread'

const bounds = {
  account: { atOnce: 2, waiting: 40, patience: 30_000 },
  /**
   * at most one of the two is a page: two at once would not finish earlier, and saving can go on beside one
   */
  page: { atOnce: 1, waiting: 40, patience: 30_000 },
  /** takes as long as the connection does: pages and saving must go on beside it */
  archive: { atOnce: 1, waiting: 2, patience: 30_000 },
  /** people without a session; an office may share one address */
  address: { atOnce: 6, waiting: 100, patience: 30_000 },
} satisfies Record<string, Bounds>

/** A queue; after it, a request waits in `next`. */
type Turn = { key: string; bounds: Bounds; next?: Turn }

/** Milliseconds after which a place is freed although work goes on, when nobody reads the answer. */
const patienceUnread = 10_000

/**
 * Works on at most two requests of an account at once, rendering included, one of them a page; the others
 * wait. A place is held until the work ends. If nobody reads the answer, it is freed after a while: an answer
 * is rendered as it is read, and Next.js never ends some answers whose reader has left.
 */
export class Turns {
  private readonly gate = new Gate()
  private readonly known = new Map<string, { person: string | null; until: number }>()

  constructor(
    private readonly sessions: Sessions,
    private readonly unread = patienceUnread,
  ) {}

  /** How many requests are worked on, and how many wait. */
  now(): { running: number; waiting: number } {
    return this.gate.now()
  }

  async take(
    request: IncomingMessage,
    response: ServerResponse,
    work: () => Promise<unknown>,
  ): Promise<void> {
    // These cost nothing, and must be answered at any time.
    if (isFile(request.url) || isProbe(request.url)) {
      await work()
      return
    }
    const gone = new AbortController()
    const leave = () => gone.abort()
    response.once('close', leave)
    const giveBack = await this.enter(await this.turnOf(request), gone.signal)
    response.removeListener('close', leave)
    if (!giveBack) return gone.signal.aborted ? undefined : refuse(response)
    const reader = watchReader(response, this.unread)
    try {
      await Promise.race([work().finally(reader.forget), reader.unread])
    } finally {
      giveBack()
    }
  }

  private async enter(turn: Turn, gone: AbortSignal): Promise<(() => void) | null> {
    const giveBack = await this.gate.enter(turn.key, turn.bounds, gone)
    if (!giveBack || !turn.next) return giveBack
    const giveBackNext = await this.enter(turn.next, gone)
    if (!giveBackNext) {
      giveBack()
      return null
    }
    return () => {
      giveBackNext()
      giveBack()
    }
  }

  private async turnOf({ headers, method, socket, url }: IncomingMessage): Promise<Turn> {
    const token = cookieOf(headers.cookie, this.sessions.cookie)
    const person = token && (await this.personOf(hashToken(token)))
    if (!person) {
      const address = headers['x-forwarded-for']?.toString() ?? socket.remoteAddress ?? ''
      return { key: `address ${address}`, bounds: bounds.address }
    }
    if (/^\/people\/[^/]+\/archive\/?(\?|$)/.test(url ?? '')) {
      return { key: `archive ${person}`, bounds: bounds.archive }
    }
    const account = { key: `account ${person}`, bounds: bounds.account }
    return method === 'GET' ? { key: `page ${person}`, bounds: bounds.page, next: account } : account
  }

  /** Cached for a while: the page itself refuses a session that has ended meanwhile. */
  private async personOf(hash: string): Promise<string | null> {
    const kept = this.known.get(hash)
    if (kept && kept.until > Date.now()) return kept.person
    // If the database does not answer, each session counts as a person, so that there still is a limit.
    const person = await this.sessions.personOf(hash).catch(() => hash)
    if (this.known.size >= mostKept) this.known.clear()
    // Invented sessions are not cached, or a flood of them would displace the real ones.
    if (person && person !== hash) this.known.set(hash, { person, until: Date.now() + keptFor })
    return person
  }
}

const mostKept = 10_000
const keptFor = 60_000

/**
 * `unread` resolves when nothing of an answer was read for so long, because its reader has left or lost the
 * connection. Slow readers still read, so more is written for them. An answer that stays unread for thirty
 * times as long is ended, because it takes memory.
 */
function watchReader(
  response: ServerResponse,
  milliseconds: number,
): { unread: Promise<void>; forget: () => void } {
  let timer: NodeJS.Timeout | undefined
  let still = 0
  let written = 0
  const unread = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      const before = written
      written = response.socket?.bytesWritten ?? written
      const isStill = response.closed || (response.writableNeedDrain && written === before)
      // Counts checks instead of time: while this process was blocked, nothing could be read.
      still = isStill ? still + 1 : 0
      if (still >= 10) resolve()
      if (still < 300) return
      clearInterval(timer)
      response.destroy()
    }, milliseconds / 10)
  })
  return { unread, forget: () => clearInterval(timer) }
}

const busy =
  '지금 이 계정에서 보낸 요청이 많아서 이번 것은 처리하지 못했어요. 저장해 둔 내용은 그대로 있어요. 잠시 뒤에 다시 시도해 주세요.\n' +
  'Many requests from you are being worked on, so this one was not. All that was saved is still there. Please try again in a moment.\n'

function refuse(response: ServerResponse): void {
  noteRefusal('busy')
  const tls = process.env.AUTH_URL?.startsWith('https:') ?? false
  response.writeHead(503, {
    ...securityHeaders(tls),
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '5',
  })
  response.end(busy)
}
