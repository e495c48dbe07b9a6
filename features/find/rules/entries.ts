import type { Findable, FoundItem, FoundPerson } from './findable'
import { type PageName, pages } from './pages'

/** What something is; `here` is an item of this page. */
export type EntryKind = 'page' | 'analysis' | 'team' | 'here' | FoundItem[1] | FoundPerson['relation']

/**
 * Something that can be gone to.
 *
 * @property id of an item or a row, or the name of a page
 * @property also other names by which it is found
 * @property where what it belongs to
 */
export type Entry = {
  id: string
  kind: EntryKind
  words: string
  also: string[]
  where: string
  href: string
}

/** The pages of the viewer. @param nameOf the name of a page, and its other names behind commas */
export function pageEntries(viewer: string, nameOf: (page: PageName) => string): Entry[] {
  return Object.entries(pages).map(([id, pathOf]) => {
    const [words = '', ...also] = nameOf(id as PageName).split(/,\s*/)
    return { id, kind: 'page', words, also, where: '', href: pathOf(viewer) }
  })
}

/** What the server knows, as it is listed. @param untitled names an analysis without a goal */
export function findableEntries(viewer: string, found: Findable, untitled: string): Entry[] {
  const entry = (kind: EntryKind, id: string, words: string, href: string): Entry => ({
    ...{ id, kind, words, href },
    also: [],
    where: '',
  })
  const analyses = found.analyses.map(({ id, goals: [goal = untitled, ...also] }) => ({
    ...entry('analysis', id, goal, `/people/${viewer}/gap/${id}`),
    also,
  }))
  const items = found.items.map(([id, kind, words, at]) => {
    const analysis = analyses[at]
    const page = analysis?.href ?? pages.kys(viewer)
    return { ...entry(kind, id, words, toItem(page, id)), where: analysis?.words ?? 'KYS' }
  })
  return [
    ...analyses,
    ...items,
    ...found.people.map(({ id, name, relation }) => entry(relation, id, name, `/people/${id}/gap`)),
    ...found.teams.map(({ id, name }) => entry('team', id, name, `/teams/${id}`)),
  ]
}

/** The address of an item on a page; see `addressOf` of the editor. */
const toItem = (page: string, id: string) => `${page}?item=${id}#item-${id}`
