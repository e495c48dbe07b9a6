import { randomUUID } from 'node:crypto'
import { type Answer, ask, flood, formCall, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'
import { type Ground, newAddress } from '../ground'

/** Wrong tries of a careless or hostile neighbour in one office. */
const tries = 60
/** Wrong tries that one account may see from many addresses. */
const sprayed = 30

const signIn = async (email: string, password: string, from: string) => ({
  ...(await formCall('signInAction', '/sign-in', { email, password, callbackUrl: '/' })),
  from,
})

const cameIn = ({ headers }: Answer) =>
  headers['set-cookie']?.some((cookie) => /session/.test(cookie)) ?? false
const wasCounted = ({ text }: Answer) => /too-many|wait/.test(text)
const signedIn = async ({ site }: Ground, email: string, password: string, from: string) =>
  cameIn(await ask(site, await signIn(email, password, from)))

/** A whole office behind one address: somebody there tries wrong passwords, a colleague signs in. */
export const office: Attack = {
  name: 'wrong passwords in an office',
  async prepare(ground) {
    const from = '127.0.7.2'
    const password = randomUUID()
    const [victim, colleague] = [await newAccount(ground.site), await newAccount(ground.site, { password })]
    return async (signal) => {
      const answers = await flood(
        ground,
        4,
        signal,
        () => signIn(victim.email, 'not the password', from),
        tries,
      )
      const shut = answers.some(wasCounted) ? [] : ['wrong passwords were tried without a limit']
      const free = await signedIn(ground, colleague.email, password, from)
      return [...shut, ...(free ? [] : ['a colleague behind the same address could not sign in'])]
    }
  },
}

/** One account's password is guessed from many addresses. */
export const spraying: Attack = {
  name: 'one account, many addresses',
  async prepare(ground) {
    const { email } = await newAccount(ground.site, { password: randomUUID() })
    return async (signal) => {
      const answers = await flood(
        ground,
        4,
        signal,
        (i) => signIn(email, 'a guess', `127.0.8.${i + 1}`),
        sprayed,
      )
      const reached = answers.filter(({ text }) => text.includes('wrong-credentials')).length
      return reached > 0 && answers.some(wasCounted)
        ? []
        : [`${reached} of ${answers.length} guesses were tried`]
    }
  },
}

/** Many names from one address, each with the password that is used most. */
export const manyNames: Attack = {
  name: 'many accounts, one address',
  async prepare(ground) {
    return async (signal) => {
      const answers = await flood(
        ground,
        4,
        signal,
        () => signIn(newAddress(), 'password1234', '127.0.7.3'),
        200,
      )
      const all = answers.length < 200 || answers.some(wasCounted)
      return all ? [] : [`${answers.length} accounts were tried`]
    }
  },
}

/** As many passwords at once as there are addresses: each costs the processor a tenth of a second. */
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

/** One address says with every try that it is another one. */
export const forwarded: Attack = {
  name: 'invented X-Forwarded-For',
  async prepare(ground) {
    const { email } = await newAccount(ground.site)
    const from = '127.0.7.4'
    return async (signal) => {
      const claim = (i: number) => ({ 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}` })
      const asked = async (i: number) => {
        const question = await signIn(email, 'not the password', from)
        return { ...question, headers: { ...question.headers, ...claim(i) } }
      }
      const answers = await flood(ground, 4, signal, asked, tries)
      return answers.some(wasCounted) ? [] : ['wrong passwords were tried without a limit']
    }
  },
}
