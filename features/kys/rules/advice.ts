import { goalsOf } from '@/features/analysis/rules/goals'
import { isText } from '@/features/outline/model/rules/is-text'
import type { OutlineText } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'

const ofAnalysis = ['goal', 'required', 'state', 'gap', 'todo'] as const
const ofKys = ['strength', 'readme', 'goals'] as const

/** The kinds of sections that every KYS has. */
export type KysKind = (typeof ofKys)[number]

export const isOfKys = (kind: SectionKind): kind is KysKind => ofKys.some((one) => one === kind)

/** Those sections of whose kind a KYS holds nothing yet. */
export function unwrittenIn<S extends { kind: KysKind }>(kys: OutlineText, sections: readonly S[]): S[] {
  return sections.filter(({ kind }) => textsIn(kys, kind).length === 0)
}

/** What an analysis still lacks. @param written kinds of outlines in which something is written */
export function unwrittenOf(written: ReadonlySet<SectionKind>): SectionKind[] {
  const isCombined = written.has('state_gap')
  return ofAnalysis.filter(
    (kind) => !written.has(kind) && !(isCombined && (kind === 'state' || kind === 'gap')),
  )
}

function textsIn({ sections, nodes }: OutlineText, kind: SectionKind): string[] {
  const ids = new Set(sections.filter((section) => section.kind === kind).map((section) => section.id))
  return nodes.filter((node) => ids.has(node.sectionId) && isText(node)).map((node) => node.text)
}

/** How many the template advises, and how many there are: of keywords, lines and goals. */
export type Advice = { from: number; to: number; count: number; met: boolean }

const advised = { strength: [3, 5], readme: [3, 5], goals: [2, 3] } as const

/** Counts what the template gives advice on. It stays advice: nothing is refused for it. */
export function adviceOn(kys: OutlineText, kind: KysKind): Advice {
  const [from, to] = advised[kind]
  const count = counts[kind](kys)
  return { from, to, count, met: count >= from && count <= to }
}

const counts: Record<KysKind, (kys: OutlineText) => number> = {
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
