import { setMaxListeners } from 'node:events'
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession } from '@/db/testing/factories'
import { actionId } from '../action-id'
import type { Ground } from './ground'

/** What came back; 0 as status when nothing did. */
export type Answer = {
  status: number
  bytes: number
  ms: number
  headers: IncomingHttpHeaders
  text: string
}

export type Question = {
  address: string
  cookie?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  /** an address of this machine to ask from, as 127.0.0.9 */
  from?: string
  /** keeps the body of the answer, of which otherwise only the length is counted */
  keep?: boolean
  method?: string
  /** milliseconds after which it is given up */
  patience?: number
  /** gives it up */
  signal?: AbortSignal
}

/** No limit of connections: only the server may limit an attacker. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })

/** Sends one request. All attacks and measurements use it. */
export function ask(site: string, question: Question): Promise<Answer> {
  const { address, cookie = '', headers = {}, body, from, keep = false, patience = 30_000, signal } = question
  const { hostname, port } = new URL(site)
  const begun = performance.now()
  return new Promise((resolve) => {
    const answer: Answer = { status: 0, bytes: 0, ms: 0, headers: {}, text: '' }
    const end = () => {
      clearTimeout(limit)
      resolve({ ...answer, ms: performance.now() - begun })
    }
    const asked = request(
      {
        agent,
        signal,
        hostname: from ? '127.0.0.1' : hostname,
        port,
        path: address,
        method: question.method ?? (body === undefined ? 'GET' : 'POST'),
        localAddress: from,
        headers: {
          host: new URL(site).host,
          cookie: `locale=ko; ${cookie}`,
          ...(body === undefined ? {} : { origin: site, 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (response) => {
        answer.status = response.statusCode ?? 0
        answer.headers = response.headers
        response.on('data', (chunk: Buffer) => {
          answer.bytes += chunk.length
          if (keep) answer.text += chunk.toString('utf8')
        })
        response.once('close', end)
      },
    )
    const limit = setTimeout(() => asked.destroy(), patience)
    asked.once('error', end)
    asked.end(body)
  })
}

/** Makes an account and a session for it. */
export async function newAccount(site: string, given: Parameters<typeof createPerson>[0] = {}) {
  const { id, email } = await createPerson(given)
  const { token, viewer } = await createSession(id)
  return { id, email, cookie: `${sessionCookie(site).name}=${token}`, viewer }
}

/** The request by which React's client calls a form's action. @param address a page that has the form */
export async function formCall(name: string, address: string, fields: object): Promise<Question> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, String(value))
  form.append('0', '[null,"$K1"]')
  const sent = new Response(form)
  return {
    address,
    keep: true,
    headers: {
      'content-type': sent.headers.get('content-type') ?? '',
      'next-action': actionId(name),
      accept: 'text/x-component',
    },
    body: Buffer.from(await sent.arrayBuffer()),
  }
}

/** The request by which the editor sends operations. */
export function batchCall(owner: string, operations: object[]): Question {
  return {
    address: `/people/${owner}/kys`,
    keep: true,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': actionId('applyOperationsAction'),
      accept: 'text/x-component',
    },
    body: JSON.stringify([{ owner, operations }]),
  }
}

/** Milliseconds that a request may stay unanswered after the end of an attack. */
const grace = 4_000

/** Sends the same request over and over, `beside` at once, until the signal. @returns every answer */
export async function flood(
  { site }: Ground,
  beside: number,
  signal: AbortSignal,
  make: (index: number) => Question | Promise<Question>,
  most = Number.POSITIVE_INFINITY,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const late = new AbortController()
  setMaxListeners(0, late.signal)
  signal.addEventListener('abort', () => setTimeout(() => late.abort(), grace))
  let index = 0
  const one = async () => {
    while (!signal.aborted && index < most) {
      index += 1
      answers.push(await ask(site, { ...(await make(index - 1)), signal: late.signal }))
    }
  }
  await Promise.all(Array.from({ length: beside }, one))
  return answers
}

/** How many answers there were of each status, as `200: 4, 429: 8`. */
export function statuses(answers: Answer[]): string {
  const counts = new Map<number, number>()
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts].map(([status, count]) => `${status}: ${count}`).join(', ')
}
