import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'

/** An item of the goals section, and its place there: '0.1' is the second below the first. */
export type GoalCandidate = { path: string; depth: number; text: string }

/** The items that may be goals, from top to bottom. Quotes, code and rules are none. */
export function listGoalCandidates(document: CareerDocument): GoalCandidate[] {
  const list = (nodes: DocumentNode[], above: number[]): GoalCandidate[] =>
    nodes.flatMap((node, index) => {
      const path = [...above, index]
      const mayBe = node.text !== '' && node.form !== 'raw' && node.form !== 'quote'
      const own = mayBe ? [{ path: path.join('.'), depth: above.length, text: node.text }] : []
      return [...own, ...list(node.children, path)]
    })
  return document.sections.filter(({ kind }) => kind === 'goals').flatMap(({ nodes }) => list(nodes, []))
}

/** The same document with these items as its goals, and no others. @param paths as in `GoalCandidate` */
export function withGoals(document: CareerDocument, paths: readonly string[]): CareerDocument {
  const chosen = new Set(paths)
  const mark = (nodes: DocumentNode[], above: number[]): DocumentNode[] =>
    nodes.map((node, index) => {
      const path = [...above, index]
      return { ...node, isGoal: chosen.has(path.join('.')), children: mark(node.children, path) }
    })
  const sections = document.sections.map((section) =>
    section.kind === 'goals' ? { ...section, nodes: mark(section.nodes, []) } : section,
  )
  return { ...document, sections }
}
