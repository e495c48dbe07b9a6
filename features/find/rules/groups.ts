import type { Entry } from './entries'
import { type Found, retyped, search } from './search'

/** What is looked through. @property here the items of this page, as they are on the screen */
export type Places = {
  pages: readonly Entry[]
  here: readonly Entry[]
  others: readonly Entry[]
  recent: readonly Entry[]
}

/** What was found in one place. @property name null where there is nothing to tell it from */
export type Group = { name: 'first' | 'here' | 'rest' | 'recent' | 'pages' | null; found: Found<Entry>[] }

/**
 * @property count of all, also of those that are not shown
 * @property meant the words by which something was found, where these were typed in the other keyboard layout
 */
export type Results = { groups: Group[]; count: number; meant: string | null }

/** Most results that are shown, of all and of some groups. */
const most = { all: 50, first: 6, here: 30 }

/** What is shown for some words, by groups; without any, where one has just been and all pages. */
export function resultsFor(words: string, places: Places): Results {
  if (words.trim() === '') return startingWith(places)
  const found = look(words, places)
  const meant = found.count === 0 ? retyped(words) : null
  const other = meant === null ? null : look(meant, places)
  return other && other.count > 0 ? { ...other, meant } : { ...found, meant: null }
}

function startingWith({ recent, pages }: Places): Results {
  const all = (entries: readonly Entry[]): Found<Entry>[] =>
    entries.map((entry) => ({ entry, match: null, by: null, rank: 0 }))
  const groups: Group[] = [
    { name: 'recent', found: all(recent) },
    { name: recent.length > 0 ? 'pages' : null, found: all(pages) },
  ]
  return { groups: withoutEmpty(groups), count: recent.length + pages.length, meant: null }
}

/** Pages and analyses that begin with the words lead; then what is on this page, then all the rest. */
function look(words: string, { pages, here, others }: Places): Omit<Results, 'meant'> {
  const known = new Set(here.map(({ id }) => id))
  const inHere = search(here, words)
  const elsewhere = search([...pages, ...others.filter(({ id }) => !known.has(id))], words).toSorted(
    (a, b) => a.rank - b.rank || isPlace(b) - isPlace(a),
  )
  const count = inHere.length + elsewhere.length
  if (inHere.length === 0) {
    return { groups: withoutEmpty([{ name: null, found: elsewhere.slice(0, most.all) }]), count }
  }
  const first = elsewhere.filter((found) => found.rank === 0 && isPlace(found)).slice(0, most.first)
  const shown = inHere.slice(0, most.here)
  const rest = elsewhere.filter((found) => !first.includes(found))
  const groups: Group[] = [
    { name: 'first', found: first },
    { name: 'here', found: shown },
    { name: 'rest', found: rest.slice(0, most.all - first.length - shown.length) },
  ]
  return { groups: withoutEmpty(groups), count }
}

const isPlace = ({ entry }: Found<Entry>): number =>
  Number(entry.kind === 'page' || entry.kind === 'analysis')
const withoutEmpty = (groups: Group[]) => groups.filter(({ found }) => found.length > 0)
