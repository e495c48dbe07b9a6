import { itemPlace } from '@/features/review/rules/place'

/** What waits of one person on one page, see `listWaiting`. */
export type WaitingPage = {
  ownerId: string
  analysisId: string | null
  byId: string | null
  name: string | null
  goal: string
  requests: number
  comments: number
  suggestions: number
  levels: number
  item: string | null
  said: string | null
  waitsSince: Date
  verdicts: readonly unknown[]
}

/** What somebody's last deed asks of the viewer: a mentee's request or words, or a mentor's answer, words or proposals. */
export type News = 'asked' | 'wrote' | 'answered' | 'said' | 'suggested'

/**
 * What waits for the viewer from one person, on however many pages.
 *
 * @property name null when the account is gone @property waiting the page on which it has waited longest
 */
export type Wait = {
  key: string
  name: string | null
  news: News
  waiting: WaitingPage
  comments: number
  suggestions: number
  levels: number
}

/** The people who wait for the viewer, the longest first; somebody who is mentor and mentee at once stands there twice. */
export function waitsOf(me: string, waiting: readonly WaitingPage[]): Wait[] {
  const waits = new Map<string, Wait>()
  for (const one of waiting) {
    const isOwn = one.ownerId === me
    const key = `${one.byId} ${isOwn}`
    const found = waits.get(key)
    const news = newsOf(one, isOwn)
    const { comments, suggestions, levels } = one
    if (!found) waits.set(key, { key, name: one.name, news, waiting: one, comments, suggestions, levels })
    else {
      // A request or an answer is the news, whatever came before it.
      if (isDeed(news) && !isDeed(found.news)) Object.assign(found, { news, waiting: one })
      found.comments += comments
      found.suggestions += suggestions
      found.levels += levels
    }
  }
  return [...waits.values()]
}

const isDeed = (news: News) => news === 'asked' || news === 'answered'

function newsOf({ requests, verdicts, comments }: WaitingPage, isOwn: boolean): News {
  if (!isOwn) return requests > 0 ? 'asked' : 'wrote'
  if (verdicts.length > 0) return 'answered'
  return comments > 0 ? 'said' : 'suggested'
}

/** Where the viewer reads and answers it. */
export function addressOf({ news, waiting: { ownerId, analysisId, item } }: Wait): string {
  if (analysisId === null) return itemPlace(`/people/${ownerId}/kys`, item)
  const page = `/people/${ownerId}/gap/${analysisId}`
  if (news === 'suggested') return `${page}#suggestions`
  return isDeed(news) ? `${page}#review` : itemPlace(page, item)
}
