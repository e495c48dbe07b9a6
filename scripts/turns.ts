import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { root } from '@/lib/host/places'
import { securityHeaders } from '@/lib/security-headers'
import { hashToken } from '@/lib/token'
import { type Bounds, Gate } from './gate'
import { cookieOf, type Sessions } from './unread'

const bounds = {
  account: { atOnce: 2, waiting: 40, patience: 30_000 },
  /** of the two, at most one page: two at once would be finished no earlier, and beside it saving goes on */
  page: { atOnce: 1, waiting: 40, patience: 30_000 },
  /** read for as long as the connection takes: beside it, pages and saving must go on */
  archive: { atOnce: 1, waiting: 2, patience: 30_000 },
  /** people without a session: behind one address there may be an office */
  address: { atOnce: 6, waiting: 100, patience: 30_000 },
} satisfies Record<string, Bounds>

/** A line to wait in; whoever has come to its end goes on to wait in `next`. */
type Turn = { key: string; bounds: Bounds; next?: Turn }

/** Milliseconds after which a place is given back although the work goes on, once nobody reads what comes of it. */
const patienceUnread = 10_000

/**
 * Works on at most two requests of one account at once, one page among them, rendering included; the others wait for
 * their turn. The place is held until the work has ended; for a while only where nobody reads the answer, for the rest of
 * it is made as it is read, and of some answers whose reader has left Next.js never says that they have ended.
 */
export class Turns {
  private readonly gate = new Gate()
  private readonly known = new Map<string, { person: string | null; until: number }>()

  constructor(
    private readonly sessions: Sessions,
    private readonly unread = patienceUnread,
  ) {}

  async take(
    request: IncomingMessage,
    response: ServerResponse,
    work: () => Promise<unknown>,
  ): Promise<void> {
    if (isFree(request.url)) {
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

  /** Asked once in a while: a session that has ended meanwhile is refused by the page itself. */
  private async personOf(hash: string): Promise<string | null> {
    const kept = this.known.get(hash)
    if (kept && kept.until > Date.now()) return kept.person
    // A database that does not answer must not let everybody in at once: then each session counts for itself.
    const person = await this.sessions.personOf(hash).catch(() => hash)
    if (this.known.size >= mostKept) this.known.clear()
    // What was made up is not kept, or else a flood of it would push out everybody's.
    if (person && person !== hash) this.known.set(hash, { person, until: Date.now() + keptFor })
    return person
  }
}

const mostKept = 10_000
const keptFor = 60_000

/** Files and the question whether the server is well cost nothing, and must be answered at any time. */
function isFree(url = '/'): boolean {
  return (
    (/^\/(_next\/|api\/health(\?|$))/.test(url) && !url.startsWith('/_next/image')) ||
    publicFiles.has(url.split('?', 1)[0] ?? '')
  )
}

const publicFiles = new Set(readdirSync(path.join(root, 'public')).map((name) => `/${name}`))

/**
 * `unread` comes when nothing of an answer has been read for so long: its reader has left, or reads nothing, as a phone
 * in a tunnel. Slow readers are none of these: of what they read, more is written. An answer of which nothing is read
 * for thirty times as long is ended, for what waits to be sent takes memory.
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
      // Looks are counted, and no time: where this process itself stood still, nothing could be read.
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
  const tls = process.env.AUTH_URL?.startsWith('https:') ?? false
  response.writeHead(503, {
    ...securityHeaders(tls),
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '5',
  })
  response.end(busy)
}
