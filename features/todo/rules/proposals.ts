import { similarity } from '@/features/competency/rules/similarity'
import type { Node } from '@/features/outline/model/rules/outline'

export { typedDay } from './typed-day'

/** Lower than where links are proposed for written items: a chip beside what is typed asks for nothing. */
const threshold = 0.25

/** Most competencies that are compared with each letter. */
const mostCompared = 300

/** The competency that is worded most like what is typed; null if none is alike. */
export function proposedAim(competencies: readonly Node[], text: string): Node | null {
  const scored = competencies
    .slice(0, mostCompared)
    .map((node) => ({ node, score: similarity(node.text, text) }))
    .filter(({ score }) => score >= threshold)
  return scored.sort((a, b) => b.score - a.score)[0]?.node ?? null
}
