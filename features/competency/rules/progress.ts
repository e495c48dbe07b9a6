import { isText } from '@/features/outline/model/rules/is-text'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Level } from '@/lib/outline-kinds'
import { competencyNodes, levelOf } from './competencies'

/** A competency of which at least one level is set. */
type Rated = { id: string; text: string; self: Level | null; target: Level | null }

/** The competencies that somebody has rated, in the writer's order. */
function ratedOf(outline: Pick<Outline, 'sections' | 'nodes' | 'levels'>): Rated[] {
  return competencyNodes(outline)
    .map(({ node }) => ({
      id: node.id,
      text: node.text,
      self: levelOf(outline, node.id, 'self'),
      target: levelOf(outline, node.id, 'target'),
    }))
    .filter(({ self, target }) => self !== null || target !== null)
}

/** How far the competencies of an analysis have come. */
export type LevelProgress = {
  /** items of the required outline that say something */
  competencies: number
  /** those with both levels set */
  rated: number
  /** those of them whose own level is the target or above */
  reached: number
}

export function levelProgress(outline: Pick<Outline, 'sections' | 'nodes' | 'levels'>): LevelProgress {
  const both = ratedOf(outline).filter(({ self, target }) => self !== null && target !== null)
  return {
    competencies: competencyNodes(outline).filter(({ node }) => isText(node)).length,
    rated: both.length,
    reached: both.filter(({ self, target }) => Number(self) >= Number(target)).length,
  }
}
