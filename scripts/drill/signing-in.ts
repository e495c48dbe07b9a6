import { sessionCookie } from '@/auth/cookies'
import { ask, formCall } from '../abuse/asking'

/** Somebody who has an account, and somebody who was signed in when the back-up was made. */
export type People = { email: string; password: string; token: string; id: string }

/**
 * Comes to a server as people do, with a session of before and with a password.
 *
 * @returns what did not work, in words
 */
export async function signIn(site: string, { email, password, token, id }: People): Promise<string[]> {
  const address = `/people/${id}/kys`
  const name = sessionCookie(site).name
  const known = await ask(site, { address, cookie: `${name}=${token}` })
  const stranger = await ask(site, { address })
  const answer = await ask(
    site,
    await formCall('signInAction', '/sign-in', { email, password, callbackUrl: '/' }),
  )
  const cookie = answer.headers['set-cookie']?.find((one) => one.startsWith(`${name}=`))?.split(';')[0]
  const home = await ask(site, { address: '/settings', cookie: cookie ?? '' })
  return [
    ...(known.status === 200 ? [] : [`a session of before got ${known.status}`]),
    ...(stranger.status === 200 ? ['somebody without a session got in'] : []),
    ...(cookie && home.status === 200 ? [] : [`a password got ${answer.status} and ${home.status}`]),
  ]
}
