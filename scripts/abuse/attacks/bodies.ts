import { randomBytes } from 'node:crypto'
import { sessionCookie } from '@/auth/cookies'
import { actionId } from '../../action-id'
import { type Answer, ask, flood, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'
import type { Ground } from '../ground'

/** As large as an import may be, and slow to decode. */
const body = JSON.stringify([Array.from({ length: 90_000 }, (_, i) => `$${i}`)]).slice(0, 1_000_000)

const plain = { 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }

/** Reports bodies that were not refused unread; the server may close the connection while we still send. */
function readAnyway(answers: Answer[]): string[] {
  const wrong = answers.filter(({ status }) => ![411, 413, 429, 503, 0].includes(status))
  if (wrong.length > 0) return [`bodies were read: ${statuses(answers)}`]
  return answers.some(({ status }) => status === 413) ? [] : [`nothing was refused: ${statuses(answers)}`]
}

/** Four senders, each with an invented session cookie. */
export const strangersBodies: Attack = {
  name: '1 MB bodies, signed out',
  async prepare(ground) {
    const headers = { ...plain, 'next-action': actionId('applyOperationsAction') }
    return async (signal) =>
      readAnyway(
        await flood(ground, 4, signal, () => ({
          address: '/sign-in',
          cookie: `${sessionCookie(ground.site).name}=${randomBytes(32).toString('base64url')}`,
          headers,
          body,
        })),
      )
  },
}

/** The same as a form that was sent before JavaScript had loaded: no header names the action. */
export const strangersForms: Attack = {
  name: '1 MB forms, signed out',
  async prepare(ground) {
    const form = new FormData()
    for (let i = 0; i < 20_000; i += 1) form.append(`$ACTION_REF_${i}`, 'x')
    const sent = new Response(form)
    const type = sent.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await sent.arrayBuffer()).subarray(0, 1_000_000)
    return async (signal) =>
      readAnyway(
        await flood(ground, 4, signal, () => ({
          address: '/sign-in',
          headers: { 'content-type': type },
          body: bytes,
        })),
      )
  },
}

/** A signed-in person sends large bodies where small ones are expected, and where imports go. */
export const accountsBodies: Attack = {
  name: '1 MB bodies of an account',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const headers = { ...plain, 'next-action': actionId('applyOperationsAction') }
    return async (signal) =>
      readAnyway(
        await flood(ground, 4, signal, () => ({ address: `/people/${id}/kys`, cookie, headers, body })),
      )
  },
}

/** Bodies without a declared length. */
export const endlessBodies: Attack = {
  name: 'bodies without a length',
  async prepare(ground) {
    const headers = { ...plain, 'transfer-encoding': 'chunked', 'next-action': actionId('signInAction') }
    return async (signal) => {
      const answers = await flood(ground, 4, signal, () => ({
        address: '/sign-in',
        headers: { ...headers, origin: ground.site },
        method: 'POST',
      }))
      const wrong = answers.filter(({ status }) => ![411, 429].includes(status))
      return wrong.length === 0 ? await stillSignsIn(ground) : [`answered with ${statuses(wrong)}`]
    }
  },
}

async function stillSignsIn({ site }: Ground): Promise<string[]> {
  const { status } = await ask(site, { address: '/sign-in' })
  return status === 200 ? [] : [`the page to sign in answered ${status}`]
}
