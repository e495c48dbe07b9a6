import { readLinks } from '@/features/competency/rules/links'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { isText } from '@/features/outline/model/rules/is-text'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'
import type { Level } from '@/lib/outline-kinds'
import { todosOf } from './todos'

/** A competency that a to-do works on. */
export type Aim = { id: string; name: string; analysisId: string | null }

/** An aim with how far it is, and how many to-dos for it are left. */
export type OpenAim = Aim & { self: Level | null; target: Level | null; left: number }

/**
 * The competencies of the page, in order. Read here and not by `chain`, which compares names: its lists of synonyms
 * are a large part of a script, and only who adds a to-do needs them.
 */
export const competenciesIn = oncePerOutline(({ sections, nodes }: Outline): Node[] =>
  sections
    .filter(({ kind }) => kind === 'required')
    .flatMap(({ id }) => flatten(toTree(nodes, id)).map(({ node }) => node))
    .filter(isText),
)

const known = oncePerOutline((outline: Outline) => {
  const analyses = new Map(outline.sections.map(({ id, analysisId }) => [id, analysisId]))
  const aims = competenciesIn(outline).map(
    ({ id, text, sectionId }): Aim => ({
      id,
      name: firstWords(text),
      analysisId: analyses.get(sectionId) ?? null,
    }),
  )
  return {
    analyses,
    aims,
    byId: new Map(aims.map((aim) => [aim.id, aim])),
    places: new Map(aims.map(({ id }, index) => [id, index])),
    withAims: new Set(aims.map(({ analysisId }) => analysisId)),
    links: readLinks(outline),
  }
})

/** The competency of a to-do: the first that it is linked to, or the item above it; null without one. */
export function aimOf(outline: Outline, node: Node): Aim | null {
  const { byId, links, analyses } = known(outline)
  for (const id of [...links.ownOf(node.id), ...links.competenciesOf(node)]) {
    const aim = byId.get(id)
    if (aim) return aim
    const name = outline.excerpt?.names[id]
    if (name !== undefined) return { id, name, analysisId: analyses.get(node.sectionId) ?? null }
  }
  return null
}

/** Which of all competencies it is, from 0 on; one that is in another part comes last. */
export function aimPlace(outline: Outline, { id }: Aim): number {
  const { places } = known(outline)
  return places.get(id) ?? places.size
}

/** The competencies of an analysis, in order. */
export const aimsIn = (outline: Outline, analysisId: string | null): Node[] =>
  competenciesIn(outline).filter(({ sectionId }) => known(outline).analyses.get(sectionId) === analysisId)

/** Whether an analysis has competencies; where the page holds a part of the to-dos, it may. */
export const hasAims = (outline: Outline, analysisId: string | null): boolean =>
  outline.excerpt !== undefined || known(outline).withAims.has(analysisId)

/**
 * What the to-dos that are left work on, most to-dos first, and the competency with most steps left to its target for
 * which there is none.
 */
export const openAims = oncePerOutline((outline: Outline): { aims: OpenAim[]; idle: OpenAim | null } => {
  const counts = new Map<string, number>()
  const { links, aims } = known(outline)
  for (const { node, done } of todosOf(outline)) {
    if (done) continue
    for (const id of links.competenciesOf(node)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const levels = new Map(outline.levels.map(({ nodeId, kind, value }) => [`${nodeId}/${kind}`, value]))
  const all = aims.map(
    (aim): OpenAim => ({
      ...aim,
      self: levels.get(`${aim.id}/self`) ?? null,
      target: levels.get(`${aim.id}/target`) ?? null,
      left: counts.get(aim.id) ?? 0,
    }),
  )
  const idle = all.filter((aim) => aim.left === 0 && stepsOf(aim) > 0)
  return {
    aims: all.filter(({ left }) => left > 0).sort((a, b) => b.left - a.left),
    idle: idle.toSorted((a, b) => stepsOf(b) - stepsOf(a))[0] ?? null,
  }
})

/** Levels from now to the target; 0 where one of them is not known. */
export const stepsOf = ({ self, target }: Pick<OpenAim, 'self' | 'target'>): number =>
  self === null || target === null ? 0 : Math.max(target - self, 0)

/** Where a competency stands in its chain. */
export const aimAddress = (personId: string, { id, analysisId }: Aim): `/people/${string}/gap/${string}` =>
  `/people/${personId}/gap/${analysisId}?view=chain#competency-${id}`
