import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { v4 as uuid } from 'uuid'
import { owner } from '@/db/testing/factories'
import { type Answer, ask, batchCall, flood, formCall, newAccount } from '../asking'
import type { Attack } from '../attack'
import { type Ground, newAddress } from '../ground'

/** The limits of an account per day, as the product promises them. */
const promised = { strangers: 30, pair: 3, links: 60, accounts: 50, bytes: 128_000_000 }

const invite = (email: string) =>
  formCall('inviteAction', '/mentoring/invite/mentor', { wanted: 'mentor', email })

/** Mails that have arrived since, after no more come. */
async function arrived({ mails }: Ground, since: number): Promise<string[]> {
  for (let seen = -1; seen !== mails.length; ) {
    seen = mails.length
    await wait(300)
  }
  return mails.slice(since)
}

/** What is left of a day's limit when an attack begins, so that it reaches the limit soon. */
const left = 4
/** These attacks end by themselves, because they must reach the limit. */
const never = new AbortController().signal

/** One account mails invitations to as many strangers as it can. */
export const strangerMails: Attack = {
  name: 'mails to strangers',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    await spent(`mails:${id}`, promised.strangers - left)
    return async () => {
      const since = ground.mails.length
      await flood(ground, 4, never, async () => ({ ...(await invite(newAddress())), cookie }), 12)
      const { length } = await arrived(ground, since)
      return length === left ? [] : [`${length} mails went out where there was room for ${left}`]
    }
  },
}

/** One account mails one stranger again and again, several at once. */
export const oneStranger: Attack = {
  name: 'mails to one stranger',
  async prepare(ground) {
    const { cookie } = await newAccount(ground.site)
    const to = newAddress()
    return async () => {
      const since = ground.mails.length
      await flood(ground, 6, never, async () => ({ ...(await invite(to)), cookie }), 10)
      const { length } = await arrived(ground, since)
      return length === promised.pair ? [] : [`${length} mails went to one address`]
    }
  },
}

/** One account makes links and takes them back, without an end. */
export const manyLinks: Attack = {
  name: 'links without end',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    await spent(`links:${id}`, promised.links - left)
    return async () => {
      const answers = await flood(ground, 4, never, async () => ({ ...(await invite('')), cookie }), 12)
      const made = answers.filter(({ text }) => text.includes('/invitations/')).length
      return made === left ? [] : [`${made} links were made where there was room for ${left}`]
    }
  },
}

/** One address makes accounts, with nobody's invitation. */
export const manyAccounts: Attack = {
  name: 'accounts from one address',
  async prepare(ground) {
    const from = '127.0.7.1'
    const make = async () => ({
      ...(await formCall('signUpAction', '/sign-up', {
        name: '김하나',
        email: newAddress(),
        password: randomUUID(),
        timeZone: 'Asia/Seoul',
      })),
      from,
    })
    return async () => {
      const before = await accounts()
      // Only a few are left of the day's limit, because each account costs a password hash.
      await spent(`accounts:${from}`, promised.accounts - left)
      await flood(ground, 3, never, make, 2 * left)
      const made = (await accounts()) - before
      return made === left ? [] : [`${made} accounts were made where there was room for ${left}`]
    }
  },
}

async function accounts(): Promise<number> {
  const [row] = await owner()`select count(*)::int as n from auth.account`
  return row?.n
}

/**
 * One account rewrites its items as fast as the server allows, with a history that is near the day's limit.
 */
export const muchStored: Attack = {
  name: 'storage without end',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const section = uuid()
    const node = uuid()
    const begin = batchCall(id, [
      {
        kind: 'section',
        id: uuid(),
        section,
        analysis: null,
        sectionKind: 'other',
        heading: null,
        position: 'a0',
      },
      { kind: 'insert', id: uuid(), node, section, parent: null, position: 'a0', text: 'x' },
    ])
    await ask(ground.site, { ...begin, cookie })
    await spent(`storage:${id}`, promised.bytes - 2_000_000)
    const operations = () =>
      Array.from({ length: 10 }, () => ({
        kind: 'insert',
        id: uuid(),
        node: uuid(),
        section,
        parent: null,
        position: 'a1',
        text: '쓰고 또 써요 '.repeat(1_000),
      }))
    return async (signal) => {
      const answers: Answer[] = await flood(
        ground,
        4,
        signal,
        () => ({ ...batchCall(id, operations()), cookie }),
        40,
      )
      const [row] = await owner()`
        select sum(octet_length(body::text))::int as bytes from public.operation where owner_id = ${id}`
      const kept = answers.some(({ text }) => text.includes('storage-full'))
      const most = 2_500_000
      return [
        ...(kept ? [] : [`nothing was refused, ${(row?.bytes / 1e6).toFixed(1)} MB went in`]),
        ...(row?.bytes > most ? [`${(row?.bytes / 1e6).toFixed(1)} MB went in beyond the limit`] : []),
      ]
    }
  },
}

/** Sets how much of an allowance is used up. */
async function spent(key: string, used: number): Promise<void> {
  await owner()`
    insert into auth.allowance (key, used, since) values (${key}, ${used}, now())
    on conflict (key) do update set used = excluded.used`
}
