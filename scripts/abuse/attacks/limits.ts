import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { v4 as uuid } from 'uuid'
import { owner } from '@/db/testing/factories'
import { type Answer, ask, batchCall, flood, formCall, newAccount } from '../asking'
import type { Attack } from '../attack'
import { type Ground, newAddress } from '../ground'

/** What an account may do in a day, as the product promises it. */
const promised = { strangers: 30, pair: 3, links: 60, accounts: 50, bytes: 128_000_000 }

const invite = (email: string) =>
  formCall('inviteAction', '/mentoring/invite/mentor', { wanted: 'mentor', email })

/** Takes every link of somebody back, as that person may: only so many may be open at a time. */
const closeLinks = (id: string) => owner()`delete from auth.invitation where person_id = ${id}`

/** Mails that have arrived since, once no more come. */
async function arrived({ mails }: Ground, since: number): Promise<string[]> {
  for (let seen = -1; seen !== mails.length; ) {
    seen = mails.length
    await wait(300)
  }
  return mails.slice(since)
}

/** One account mails invitations to as many strangers as it can. */
export const strangerMails: Attack = {
  name: 'mails to strangers',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    return async (signal) => {
      const since = ground.mails.length
      for (let round = 0; round < 3; round += 1) {
        await flood(ground, 4, signal, async () => ({ ...(await invite(newAddress())), cookie }), 18)
        await closeLinks(id)
      }
      const { length } = await arrived(ground, since)
      return length === 0 || length > promised.strangers ? [`${length} mails went out`] : []
    }
  },
}

/** One account mails one stranger again and again, several at once. */
export const oneStranger: Attack = {
  name: 'mails to one stranger',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const to = newAddress()
    return async (signal) => {
      const since = ground.mails.length
      await flood(ground, 6, signal, async () => ({ ...(await invite(to)), cookie }), 12)
      await closeLinks(id)
      const { length } = await arrived(ground, since)
      return length === 0 || length > promised.pair ? [`${length} mails went to one address`] : []
    }
  },
}

/** One account makes links and takes them back, without an end. */
export const manyLinks: Attack = {
  name: 'links without end',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    return async (signal) => {
      let made = 0
      for (let round = 0; round < 5; round += 1) {
        const answers = await flood(ground, 4, signal, async () => ({ ...(await invite('')), cookie }), 18)
        made += answers.filter(({ text }) => text.includes('/invitations/')).length
        await closeLinks(id)
      }
      return made === 0 || made > promised.links ? [`${made} links were made`] : []
    }
  },
}

/** Accounts of a day that are left to make. */
const left = 4

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
    return async (signal) => {
      const before = await accounts()
      // The day is nearly over already, for each account costs the processor a password.
      await spent(`accounts:${from}`, promised.accounts - left)
      await flood(ground, 3, signal, make, 3 * left)
      const made = (await accounts()) - before
      return made === 0 || made > left ? [`${made} accounts were made where there was room for ${left}`] : []
    }
  },
}

async function accounts(): Promise<number> {
  const [row] = await owner()`select count(*)::int as n from auth.account`
  return row?.n
}

/** One account rewrites its items as fast as the server takes it; its history is nearly as full as a day may make it. */
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

/** Has so much of an allowance been used up already. */
async function spent(key: string, used: number): Promise<void> {
  await owner()`
    insert into auth.allowance (key, used, since) values (${key}, ${used}, now())
    on conflict (key) do update set used = excluded.used`
}
