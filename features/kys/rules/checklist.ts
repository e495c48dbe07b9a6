import { goalsOf } from '@/features/analysis/rules/goals'
import { isText } from '@/features/outline/model/rules/is-text'
import type { OutlineText } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'

const ofKys = ['strength', 'readme', 'goals'] as const
const ofAnalysis = ['goal', 'required', 'state', 'gap', 'todo'] as const

export type CheckKey = 'kys' | 'analysis' | (typeof ofKys)[number] | (typeof ofAnalysis)[number]
export type Check = { key: CheckKey; done: boolean; below: Check[] }

/**
 * The template's requirements, ticked by what is written.
 * @param kys the KYS as it stands
 * @param analysis kinds of outlines of the current analysis in which something is written; null leaves it out
 */
export function checklist(kys: OutlineText, analysis: ReadonlySet<SectionKind> | null): Check[] {
  const ofTheKys = group(
    'kys',
    ofKys.map((kind) => ({ key: kind, done: textsIn(kys, kind).length > 0, below: [] })),
  )
  if (!analysis) return [ofTheKys]
  const combined = analysis.has('state_gap')
  const has = (kind: SectionKind) => analysis.has(kind) || (combined && (kind === 'state' || kind === 'gap'))
  return [
    ofTheKys,
    group(
      'analysis',
      ofAnalysis.map((kind) => ({ key: kind, done: has(kind), below: [] })),
    ),
  ]
}

const group = (key: CheckKey, below: Check[]): Check => ({
  key,
  done: below.every((check) => check.done),
  below,
})

function textsIn({ sections, nodes }: OutlineText, kind: SectionKind): string[] {
  const ids = new Set(sections.filter((section) => section.kind === kind).map((section) => section.id))
  return nodes.filter((node) => ids.has(node.sectionId) && isText(node)).map((node) => node.text)
}

/** How many the template advises, and how many there are: of keywords, lines and goals. */
export type Advice = { from: number; to: number; count: number; met: boolean }

const advised = { strength: [3, 5], readme: [3, 5], goals: [2, 3] } as const

/** Counts what the template gives advice on. It stays advice: nothing is refused for it. */
export function adviceOn(kys: OutlineText, kind: keyof typeof advised): Advice {
  const [from, to] = advised[kind]
  const count = counts[kind](kys)
  return { from, to, count, met: count >= from && count <= to }
}

const counts: Record<keyof typeof advised, (kys: OutlineText) => number> = {
  strength: (kys) => textsIn(kys, 'strength').length,
  readme: (kys) =>
    textsIn(kys, 'readme')
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.trim() !== '').length,
  goals: (kys) => goalsOf(kys).length,
}

/** Whether goals have items below them while none is marked, so that groups count as goals. */
export function goalsAreUnclear({ sections, nodes }: OutlineText): boolean {
  const ids = new Set(sections.filter((section) => section.kind === 'goals').map((section) => section.id))
  const goals = nodes.filter((node) => ids.has(node.sectionId))
  return goals.some((node) => node.parentId !== null) && !goals.some((node) => node.isGoal)
}
