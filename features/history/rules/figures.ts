/** What is counted of a day, in the order in which it is told. */
export const figureNames = [
  'added',
  'reworded',
  'moved',
  'removed',
  'levels',
  'done',
  'due',
  'links',
  'evidence',
] as const
export type FigureName = (typeof figureNames)[number]

const kinds: Record<FigureName, readonly string[]> = {
  added: ['insert'],
  reworded: ['edit'],
  moved: ['move'],
  removed: ['delete', 'delete-section', 'delete-analysis'],
  levels: ['level'],
  done: ['done', 'occurrence'],
  due: ['due', 'recur'],
  links: ['link', 'dismiss', 'choose'],
  evidence: ['evidence'],
}

/** Sums up how many items each kind of operation touched; what did not happen is left out. */
export function figuresOf(counts: Partial<Record<string, number>>): [FigureName, number][] {
  return figureNames
    .map((name): [FigureName, number] => [
      name,
      kinds[name].reduce((sum, kind) => sum + (counts[kind] ?? 0), 0),
    ])
    .filter(([, count]) => count > 0)
}
