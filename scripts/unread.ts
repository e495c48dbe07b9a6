import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteRefusal } from '@/lib/present-request'
import { mostBytes, mostBytesAt, type Unread } from '@/lib/request-bounds'
import { securityHeaders } from '@/lib/security-headers'
import { hashToken } from '@/lib/token'

/**
 * @property cookie name of the session's cookie @property personOf owner of the live session with this hash,
 *   or null
 */
export type Sessions = { cookie: string; personOf: (hash: string) => Promise<string | null> }

/**
 * Decides by address, length and session whether a request may be read at all. Decoding a body takes time that
 * all requests share, so it is not done for an invented cookie.
 *
 * @returns why not, or null when it may; Node itself cuts a body at its declared length
 */
export async function whyUnread(
  { headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>,
  { cookie, personOf }: Sessions,
): Promise<Unread | null> {
  if (!isDecodable(url)) return 'address-undecodable'
  if (headers['transfer-encoding'] !== undefined) return 'length-required'
  const length = Number(headers['content-length'] ?? 0)
  if (length <= mostBytes.signedOut) return null
  if (length > mostBytes.import) return 'request-too-large'
  const token = cookieOf(headers.cookie, cookie)
  try {
    if (!token || !(await personOf(hashToken(token)))) return 'signed-out'
  } catch {
    return 'request-unchecked'
  }
  return length > mostBytesAt(url.replace(/\?.*/s, '')) ? 'request-too-large' : null
}

/** Whether the percent signs of an address stand for UTF-8; Next.js fails on others as if we had. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*/s, ''))
    return true
  } catch {
    return false
  }
}

const statuses: Record<Unread, number> = {
  'address-undecodable': 400,
  'length-required': 411,
  'signed-out': 413,
  'request-too-large': 413,
  'request-unchecked': 503,
}

const sentences: Record<Unread, string> = {
  'address-undecodable':
    '주소에 읽을 수 없는 글자가 있어요. 링크를 끝까지 복사했는지 확인해 주세요.\n' +
    'This address has letters that cannot be read. Please check that you have copied the whole link.\n',
  'length-required':
    '보낸 내용의 길이를 알 수 없어 읽지 않았어요. 저장해 둔 내용은 그대로 있어요. 브라우저에서 다시 보내 주세요.\n' +
    'What you sent did not say how long it is, so it was not read. All that was saved is still there. Please send it again from a browser.\n',
  'signed-out':
    '로그인이 끝나서 이만큼 긴 내용은 읽지 않았어요. 저장해 둔 내용은 그대로 있어요. 다른 탭에서 로그인한 다음, 여기서 뒤로 돌아가 다시 보내 주세요.\n' +
    'You are signed out, so something this long was not read. All that was saved is still there. Please sign in in another tab, then go back here and send it again.\n',
  'request-too-large':
    '보낸 내용이 너무 커서 읽지 않았어요. 저장해 둔 내용은 그대로 있어요. 뒤로 돌아가서 더 작은 글이나 파일을 보내 주세요.\n' +
    'What you sent is too large and was not read. All that was saved is still there. Please go back and send less.\n',
  'request-unchecked':
    '서버가 바빠서 보낸 내용을 읽지 못했어요. 저장해 둔 내용은 그대로 있어요. 뒤로 돌아가서 잠시 뒤에 다시 보내 주세요.\n' +
    'The server is busy and has not read what you sent. All that was saved is still there. Please go back and send it again in a moment.\n',
}

/**
 * Bytes and milliseconds of an unread body that are accepted and dropped, so that a browser reads the answer.
 */
const overflow = { bytes: 8 * 1024 * 1024, milliseconds: 10_000 }

/** Answers a request without reading its body: in words, or for a server action with the code alone. */
export function refuseUnread(request: IncomingMessage, response: ServerResponse, why: Unread): void {
  noteRefusal(why)
  const forAction = request.headers['next-action'] !== undefined
  const tls = process.env.AUTH_URL?.startsWith('https:') ?? false
  response.writeHead(statuses[why], {
    ...securityHeaders(tls),
    'Cache-Control': 'no-store',
    // Next.js passes the text on to the page only with exactly this content type.
    'Content-Type': forAction ? 'text/plain' : 'text/plain; charset=utf-8',
    ...(why === 'request-unchecked' ? { 'Retry-After': '5' } : {}),
  })
  response.end(forAction ? why : sentences[why])
  discard(request)
}

function discard(request: IncomingMessage): void {
  let seen = 0
  const limit = setTimeout(() => request.destroy(), overflow.milliseconds)
  request.once('close', () => clearTimeout(limit))
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length
    if (seen > overflow.bytes) request.destroy()
  })
  request.on('error', () => {})
}

/** A cookie's value in the header of a request. */
export function cookieOf(header: string | undefined, name: string): string | null {
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`))
  return pair ? pair.slice(pair.indexOf('=') + 1).trim() : null
}
