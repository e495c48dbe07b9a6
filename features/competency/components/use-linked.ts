import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Excerpt, Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
import { competencyNodes } from '../rules/competencies'

/** A competency as a chip names it. */
export type Named = { id: string; text: string }

const elsewhere = oncePerOutline((names: Excerpt['names']) =>
  Object.entries(names).map(([id, text]): Named => ({ id, text })),
)
const nowhere: Excerpt['names'] = {}

/** Competencies by their ids; of those outside the part of a long document that is shown, their first words. */
export const namedCompetencies = oncePerOutline((outline: Outline): ReadonlyMap<string, Named> => {
  const here = competencyNodes(outline).map(({ node }): Named => node)
  const all = [...elsewhere(outline.excerpt?.names ?? nowhere), ...here]
  return new Map(all.map((each) => [each.id, each]))
})

/** Competencies of other parts that something here was just linked to: the page learns of them when it is loaded next. */
const remembered = new Map<string, Named>()

/** Keeps the name of a competency that was chosen, for where the page does not hold it. */
export function rememberName(competency: Named): void {
  remembered.set(competency.id, competency)
}

const linkedTo = oncePerOutline((outline: Outline) => {
  const named = namedCompetencies(outline)
  const links = outline.links.flatMap(({ nodeId, competencyId }) => {
    const competency = named.get(competencyId) ?? (outline.excerpt && remembered.get(competencyId))
    return competency ? [{ nodeId, competency }] : []
  })
  const byItem = groupBy(links, ({ nodeId }) => nodeId)
  return new Map([...byItem].map(([item, rows]) => [item, rows.map(({ competency }) => competency)]))
})

const none: Named[] = []

/** The competencies that an item itself is linked to. */
export const linkedIn = (outline: Outline, item: string): Named[] => linkedTo(outline).get(item) ?? none

/** The same, for what is drawn. */
export const useLinked = (item: string): Named[] => useOutline((outline) => linkedIn(outline, item))
