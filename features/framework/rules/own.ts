import type { Outline } from '@/features/outline/model/rules/outline'
import type { Own } from './compare'

/** The competencies of an analysis, as they are compared with a framework. @param section its required competencies */
export function ownIn(outline: Outline, section: string): Own[] {
  const meanings = new Map(outline.meanings.map(({ nodeId, text }) => [nodeId, text]))
  const origins = new Map(outline.origins.map(({ nodeId, originId }) => [nodeId, originId]))
  return outline.nodes
    .filter(({ sectionId }) => sectionId === section)
    .map(({ id, text }) => ({
      nodeId: id,
      text,
      origin: origins.get(id) ?? null,
      meanings: meanings.get(id) ?? '',
    }))
}
