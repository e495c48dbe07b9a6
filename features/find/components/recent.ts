import type { Entry } from '../rules/entries'

const most = 5

/** Where somebody has just gone to from the search; as long as the window is open, and for nobody else. */
let kept: { viewer: string; entries: Entry[] } = { viewer: '', entries: [] }

/** The last places of this viewer, the latest first. */
export const recentOf = (viewer: string): Entry[] => (kept.viewer === viewer ? kept.entries : [])

/** Notes where the viewer goes; items of the page itself are no such place. */
export function remember(viewer: string, entry: Entry): void {
  if (entry.kind === 'here') return
  const others = recentOf(viewer).filter(({ kind, id }) => kind !== entry.kind || id !== entry.id)
  kept = { viewer, entries: [entry, ...others].slice(0, most) }
}
