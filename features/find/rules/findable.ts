import type { SectionKind } from '@/lib/outline-kinds'

/** Kinds of sections whose items can be found on every page, in the order in which they are listed. */
export const foundKinds = [
  'required',
  'todo',
  'strength',
  'goals',
  'readme',
  'state',
  'gap',
  'state_gap',
] as const satisfies SectionKind[]

/** An item as it travels: `done` is a to-do that is done, and the last is the place of its analysis in the list. */
export type FoundItem = [
  id: string,
  kind: (typeof foundKinds)[number] | 'done',
  words: string,
  analysis: number,
]

/** Somebody whose pages the viewer may open, and what they are to the viewer. */
export type FoundPerson = { id: string; name: string; relation: 'mentee' | 'member' }

/**
 * What can be found that is not on the page.
 *
 * @property more whether there are items that are not in it, so that the server has to be asked by words
 */
export type Findable = {
  analyses: { id: string; goals: string[] }[]
  items: FoundItem[]
  people: FoundPerson[]
  teams: { id: string; name: string }[]
  more: boolean
}
