import { sampleDocument } from '../../bench/sample-document'
import { type Answer, flood, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'
import { unlinkedDocument } from '../documents'

/** Bytes of HTML above which no page may go, whatever is in a document. */
const largestPage = 1_500_000
/** Answered, turned away for now, put off, or given up by us when the attack was over. */
const fitting = [200, 429, 503, 0]

/** What is wrong with answers to many requests of one account. */
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

export const smallPages: Attack = {
  name: 'thirty small pages at once',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const question = { address: `/people/${id}/kys`, cookie }
    return async (signal) => unfit(await flood(ground, 30, signal, () => question))
  },
}
