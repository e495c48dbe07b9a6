import { sessionCookie } from '@/auth/cookies'
import { localeCookie } from '@/lib/i18n/locales'

// Not BASE_URL: Vite makes that '/' in the processes that run the tests.
const base = process.env.AUTH_URL ?? ''

export type Answer = {
  status: number
  text: string
  title: string
  /** where a page or an action leads, '' for nowhere */
  leadsTo: string
  cookies: string[]
}

function headersFor(token: string | null): Record<string, string> {
  const session = token ? `; ${sessionCookie(base).name}=${token}` : ''
  return { cookie: `${localeCookie}=ko${session}` }
}

/** Asks for an address as a browser with this session would; a redirect is not followed. */
export async function ask(address: string, token: string | null): Promise<Answer> {
  return read(await fetch(`${base}${address}`, { redirect: 'manual', headers: headersFor(token) }))
}

/**
 * Calls a server action as React's client does: a plain argument travels as JSON, a form as a reference ($K1) to the
 * fields whose names begin with _1_.
 *
 * @param address a page whose code knows the action
 * @param before arguments that come before the form, such as the previous state
 */
export async function call(
  { id, address, before }: { id: string; address: string; before: readonly unknown[] },
  input: FormData | object,
  token: string | null,
): Promise<Answer> {
  const headers = { ...headersFor(token), origin: base, 'next-action': id, accept: 'text/x-component' }
  const options = { method: 'POST', redirect: 'manual', headers } as const
  if (!(input instanceof FormData)) {
    const plain = { ...headers, 'content-type': 'text/plain;charset=UTF-8' }
    const body = JSON.stringify([input])
    return read(await fetch(`${base}${address}`, { ...options, headers: plain, body }))
  }
  const body = new FormData()
  for (const [name, value] of input) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([...before, '$K1']))
  return read(await fetch(`${base}${address}`, { ...options, body }))
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const leadsTo = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? ''
  const title = /<title>(.*?)<\/title>/.exec(text)?.[1] ?? ''
  return { status: response.status, text, title, leadsTo, cookies: response.headers.getSetCookie() }
}
