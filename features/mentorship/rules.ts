import { addDays, type Day } from '@/lib/dates'

/** What a link asks for: a mentor for its maker, or a mentee whom its maker will mentor. */
export const wantedKinds = ['mentor', 'mentee'] as const
export type Wanted = (typeof wantedKinds)[number]

/** Days that a link can be followed. */
export const invitationDays = 7

/** What the names of the checkboxes that open an analysis begin with. */
export const openPrefix = 'open-'

/** Name of the checkbox that opens an analysis. */
export const openField = (analysisId: string) => `${openPrefix}${analysisId}`

/** What the page of mentorships says after something was done there. */
export const mentoringNotices = ['withdrawn', 'begun', 'refused', 'accepted', 'opened', 'ended'] as const
export type MentoringNotice = (typeof mentoringNotices)[number]

/** Tells whether a word of an address is one of the notices. */
export const isMentoringNotice = (word: unknown): word is MentoringNotice =>
  mentoringNotices.some((known) => known === word)

/** Pages whose views are noted, in the order of the navigation. */
export const viewedPages = ['kys', 'gap', 'todos'] as const
export type ViewedPage = (typeof viewedPages)[number]

export type PageView = { viewerId: string; name: string; page: ViewedPage; day: Day }

/** What one person saw on one day. */
export type ViewedDay = { viewerId: string; name: string; day: Day; pages: ViewedPage[] }

/** Days that page views are kept. */
const keptDays = 90

/** The first day whose page views are still shown. */
export const firstViewedDay = (today: Day): Day => addDays(today, -keptDays)

/** Puts page views together by day and person: newest day first, people by name, pages in their usual order. */
export function byDay(pageViews: readonly PageView[]): ViewedDay[] {
  const found = new Map<string, ViewedDay>()
  for (const { viewerId, name, page, day } of pageViews) {
    const key = `${day} ${viewerId}`
    const entry = found.get(key) ?? { viewerId, name, day, pages: [] }
    found.set(key, {
      ...entry,
      pages: viewedPages.filter((one) => one === page || entry.pages.includes(one)),
    })
  }
  return [...found.values()].sort((a, b) =>
    a.day === b.day ? a.name.localeCompare(b.name) : a.day < b.day ? 1 : -1,
  )
}
