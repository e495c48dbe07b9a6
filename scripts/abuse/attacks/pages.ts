import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { addMember, createTeam, share } from '@/db/testing/teams'
import { addDays, today } from '@/lib/dates'
import { sampleDocument } from '../../bench/sample-document'
import { type Answer, ask, flood, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'
import { unlinkedDocument, wholeDocument } from '../documents'

/** Most bytes of HTML of any page, whatever a document contains. */
const largestPage = 1_500_000
/** Statuses that fit: answered, too many, overloaded, or aborted by us at the end of the attack. */
const fitting = [200, 429, 503, 0]

/** Reports answers with an unfitting status to many requests of one account. */
export function unfit(answers: Answer[]): string[] {
  const odd = answers.filter(({ status }) => !fitting.includes(status))
  return odd.length === 0 ? [] : [`answered with ${statuses(odd)}`]
}

export const chainPages: Attack = {
  name: 'chain view of 3,000 x 3,000',
  async prepare(ground, _bystander, short) {
    const { id, cookie, viewer } = await newAccount(ground.site)
    const analysis = await sampleDocument(viewer, id, unlinkedDocument(short ? 600 : 3_000))
    const question = { address: `/people/${id}/gap/${analysis}?view=chain`, cookie, patience: 120_000 }
    return async (signal) => {
      const answers = await flood(ground, 8, signal, () => question)
      const largest = Math.max(0, ...answers.map(({ bytes }) => bytes))
      const wrong = largest > largestPage ? [`a page of ${(largest / 1e6).toFixed(1)} MB`] : []
      if (!answers.some(({ status }) => status === 200)) wrong.push('no page was answered at all')
      return [...wrong, ...unfit(answers)]
    }
  },
}

export const documentPages: Attack = {
  name: 'gap page of 6,000 items',
  async prepare(ground, _bystander, short) {
    const { id, cookie, viewer } = await newAccount(ground.site)
    const analysis = await sampleDocument(viewer, id, unlinkedDocument(short ? 600 : 3_000))
    const question = { address: `/people/${id}/gap/${analysis}`, cookie, patience: 120_000 }
    return async (signal) => unfit(await flood(ground, 8, signal, () => question))
  },
}

export const searches: Attack = {
  name: 'searches through 6,000 items',
  async prepare(ground, _bystander, short) {
    const { id, cookie, viewer } = await newAccount(ground.site)
    await sampleDocument(viewer, id, unlinkedDocument(short ? 600 : 3_000))
    const worst = `/api/find?${new URLSearchParams({ words: '가 나 다 라 ㅁ ㅂ ㅅ ㅇ'.repeat(4) })}`
    let asked = 0
    return async (signal) =>
      unfit(
        await flood(ground, 30, signal, () => {
          asked += 1
          return { address: asked % 2 === 0 ? worst : '/api/find', cookie }
        }),
      )
  },
}

export const smallPages: Attack = {
  name: 'thirty small pages at once',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const question = { address: `/people/${id}/kys`, cookie }
    return async (signal) => unfit(await flood(ground, 30, signal, () => question))
  },
}

/** A person who leaves pages before they are answered must not be locked out by these requests. */
export const leftPages: Attack = {
  name: 'answers that nobody reads',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const left = ['/favicon.svg', `/people/${id}/kys`, `/people/${id}/document?format=json`]
    return async (signal) => {
      await flood(ground, 2, signal, async (i) => {
        await wait(10)
        return { address: left[i % left.length] ?? '', cookie, patience: 2 + (i % 7) }
      })
      const { status } = await ask(ground.site, { address: `/people/${id}/kys`, cookie, patience: 20_000 })
      return status === 200 ? [] : [`afterwards a page of the same person answered with ${status}`]
    }
  },
}

/** Every page that shows what one person writes, for everybody who may open it. */
export const everyPage: Attack = {
  name: 'every page of 10,000 items',
  async prepare(ground, _bystander, short) {
    const [self, mentor, lead] = [
      await newAccount(ground.site),
      await newAccount(ground.site),
      await newAccount(ground.site),
    ]
    const analysis = await sampleDocument(self.viewer, self.id, wholeDocument(short ? 900 : 2_500))
    await createMentorship(self.id, mentor.id, [analysis])
    await writeReviews(self.id, mentor.id, analysis)
    const team = await createTeam(lead.id)
    await addMember(team, self.id)
    await share(team, self.id, analysis, 'named', true)
    const day = today('UTC')
    const [person, gap] = [`/people/${self.id}`, `/people/${self.id}/gap/${analysis}`]
    const forReaders = [gap, `${person}/kys`, `${person}/gap`]
    const forMentors = [...forReaders, `${gap}?view=chain`, `${person}/todos`, `${person}/reviews`]
    const history = ['', `/${day}`, '/deleted', '/growth', `/changes?from=${addDays(day, -7)}&to=${day}`]
    const asked = [
      [self, ['/', `${gap}/delete`, ...forMentors, ...history.map((page) => `${person}/history${page}`)]],
      [mentor, ['/', '/mentees', '/mentoring', ...forMentors]],
      [lead, ['/', `/teams/${team}`, ...forReaders]],
    ] as const
    return async () => {
      const faults = await Promise.all(
        asked.map(([{ cookie }, addresses]) => largePages(ground.site, cookie, addresses)),
      )
      return faults.flat()
    }
  },
}

/** Stores reviews of every length, as a mentor might who wants to make the mentee's page large. */
async function writeReviews(owner_id: string, mentor_id: string, analysis_id: string): Promise<void> {
  const at = new Date()
  const reviews = Array.from({ length: 40 }, (_, index) => ({
    ...{ owner_id, mentor_id, analysis_id, id: newId(), requested_at: at, answered_at: at, seen_at: at },
    ...{ closed_at: at, verdict: 'changes', request: '봐 주세요', answer: '*가* '.repeat(index * 31) },
  }))
  await owner()`insert into review ${owner()(reviews)}`
}

/** Asks for pages one after the other. @returns what is wrong with them, in sentences */
async function largePages(site: string, cookie: string, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const address of addresses) {
    const { status, bytes } = await ask(site, { address, cookie, patience: 30_000 })
    const where = address.replace(/[0-9a-f-]{36}/g, 'ID')
    if (status !== 200) faults.push(`${where} answered with ${status}`)
    else if (bytes > largestPage) faults.push(`${where} has ${(bytes / 1e6).toFixed(1)} MB`)
  }
  return faults
}
