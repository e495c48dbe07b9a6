import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { limits } from '@/auth/attempts'
import { owner } from '@/db/testing/factories'
import { type Answer, ask, flood, formCall, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'
import { type Ground, newAddress } from '../ground'

/** Wrong tries: more than one account allows from one address. Each costs a password hash. */
const tries = 14
/** These attacks end by themselves, because they must reach the limit. */
const never = new AbortController().signal

const signIn = async (email: string, password: string, from: string) => ({
  ...(await formCall('signInAction', '/sign-in', { email, password, callbackUrl: '/' })),
  from,
})

const cameIn = ({ headers }: Answer) =>
  headers['set-cookie']?.some((cookie) => /session/.test(cookie)) ?? false
const wasCounted = ({ text }: Answer) => text.includes('too-many-attempts')
const signedIn = async ({ site }: Ground, email: string, password: string, from: string) =>
  cameIn(await ask(site, await signIn(email, password, from)))

/** A whole office behind one address: somebody there tries wrong passwords, a colleague signs in. */
export const office: Attack = {
  name: 'wrong passwords in an office',
  async prepare(ground) {
    const from = '127.0.7.2'
    const password = randomUUID()
    const [victim, colleague] = [await newAccount(ground.site), await newAccount(ground.site, { password })]
    return async () => {
      const wrong = () => signIn(victim.email, 'not the password', from)
      const answers = await flood(ground, 4, never, wrong, tries)
      const shut = answers.some(wasCounted) ? [] : ['wrong passwords were tried without a limit']
      const free = await signedIn(ground, colleague.email, password, from)
      return [...shut, ...(free ? [] : ['a colleague behind the same address could not sign in'])]
    }
  },
}

/** One account's password is guessed from many addresses; four guesses are left. */
export const spraying: Attack = {
  name: 'one account, many addresses',
  async prepare(ground) {
    const { id, email } = await newAccount(ground.site, { password: randomUUID() })
    await tried(`account:${id}`, limits.account - 4)
    return async () => {
      const guess = (i: number) => signIn(email, 'a guess', `127.0.8.${i + 1}`)
      const answers = await flood(ground, 4, never, guess, 10)
      const reached = answers.filter((answer) => !wasCounted(answer)).length
      return reached === 4 ? [] : [`${reached} guesses were tried where four were left`]
    }
  },
}

/** Many accounts are tried from one address, with the most common password; four tries are left. */
export const manyNames: Attack = {
  name: 'many accounts, one address',
  async prepare(ground) {
    const from = '127.0.7.3'
    await tried(`tried:${from}`, limits.tried - 4)
    return async () => {
      const guess = () => signIn(newAddress(), 'password1234', from)
      const answers = await flood(ground, 4, never, guess, 10)
      const reached = answers.filter((answer) => !wasCounted(answer)).length
      return reached === 4 ? [] : [`${reached} accounts were tried where four were left`]
    }
  },
}

/** Sets how many attempts have been counted. */
const tried = (key: string, count: number) =>
  owner()`insert into auth.attempt (key, count, since) values (${key}, ${count}, now())`

/** One sign-in from each of many addresses at once; each costs a tenth of a second of the processor. */
export const hashes: Attack = {
  name: 'sign-ins at once',
  async prepare(ground) {
    return async (signal) => {
      const answers = await flood(ground, 40, signal, (i) =>
        signIn(newAddress(), 'not the password', `127.1.${Math.floor(i / 200)}.${(i % 200) + 1}`),
      )
      const odd = answers.filter(({ status }) => ![200, 429, 503].includes(status))
      return odd.length === 0 ? [] : [`answered with ${statuses(odd)}`]
    }
  },
}

/** One address claims to be another one with every try, by a forwarding header. */
export const forwarded: Attack = {
  name: 'invented X-Forwarded-For',
  async prepare(ground) {
    const { email } = await newAccount(ground.site)
    const from = '127.0.7.4'
    return async () => {
      const claim = (i: number) => ({ 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}` })
      const asked = async (i: number) => {
        const question = await signIn(email, 'not the password', from)
        return { ...question, headers: { ...question.headers, ...claim(i) } }
      }
      const answers = await flood(ground, 4, never, asked, tries)
      const warned = readFileSync(ground.log, 'utf8').split('TRUST_PROXY').length - 1
      return [
        ...(answers.some(wasCounted) ? [] : ['wrong passwords were tried without a limit']),
        ...(warned === 1 ? [] : [`the log names TRUST_PROXY ${warned} times`]),
      ]
    }
  },
}
