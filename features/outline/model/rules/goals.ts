import type { Node, OutlineText } from '@/features/outline/model/rules/outline'
import { isText } from './is-text'
import { compareSiblings } from './order'
import { flatten, toTree } from './tree'

const goalSections = (outline: OutlineText, analysisId: string) =>
  outline.sections.filter((section) => section.kind === 'goal' && section.analysisId === analysisId)

/** The goals of an analysis, in its own wording. */
export function goalTexts(outline: OutlineText, analysisId: string): string[] {
  return goalSections(outline, analysisId)
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
    .filter(({ node }) => isText(node))
    .map(({ node }) => node.text.trim())
}

/**
 * The goal by which an analysis is named: the first top item with text, or else the first below; '' when none
 * is written. In SQL: `firstGoalOf`.
 */
export function firstGoal(outline: OutlineText, analysisId: string): string {
  for (const { id } of goalSections(outline, analysisId)) {
    const [first] = outline.nodes
      .filter((node) => node.sectionId === id && isText(node))
      .toSorted((a, b) => isBelow(a) - isBelow(b) || compareSiblings(a, b))
    if (first) return first.text
  }
  return ''
}

const isBelow = ({ parentId }: Node): number => (parentId === null ? 0 : 1)
