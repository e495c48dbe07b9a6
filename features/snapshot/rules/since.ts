import type { CareerDocument } from '@/features/document/format/schema'
import { type Change, difference } from '@/features/outline/model/rules/diff'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { documentFrom, documentOf } from './document'

/**
 * What a mentor's page shows, and what the same mentor was shown before.
 * @property revision the last one that changed the KYS or the page; null for everybody but mentors
 * @property since when the mentor's last review was sent; null before the first
 * @property content what was shown then; null where nothing has changed since
 */
export type Shown = { revision: number | null; since: Date | null; content: CareerDocument | null }

/** An item that was shown and is gone, in the words that were shown. */
export type Gone = { nodeId: string; text: string; section: Section }

/** What has changed since a mentor was shown it: changed items, without moves, and deleted ones. */
export type Since = { items: Record<string, Change[]>; gone: Gone[] }

/** What the owner did not write or change about an item is left out: moves, its picked week, a framework's words. */
const untold: Change['what'][] = ['moved', 'reordered', 'removed', 'picked', 'described']
const told = ({ what }: Change) => !untold.includes(what)

/** Compares a snapshot with what its mentor may read now. @param analysisId null for the KYS */
export function changesSince(then: CareerDocument, now: Outline, analysisId: string | null): Since {
  const [before, after] = [documentOf(then, analysisId), documentFrom(now, analysisId)]
  const places = new Map(now.nodes.map(({ id, position }) => [id, position]))
  const nodes = before.outline.nodes.map((node) => ({
    ...node,
    position: places.get(node.id) ?? node.position,
  }))
  const parts = difference({ ...before, outline: { ...before.outline, nodes } }, after)
  const here = new Set(now.nodes.map(({ id }) => id))
  const found: Since = { items: {}, gone: [] }
  for (const { section, items } of parts.flatMap(({ sections }) => sections)) {
    for (const { nodeId, text, changes } of items) {
      if (!here.has(nodeId)) found.gone.push({ nodeId, text, section })
      const meant = changes.filter(told)
      if (meant.length > 0) found.items[nodeId] = meant
    }
  }
  return found
}

/** Changes in a part of a mentee's document since its last review. @property analysisId null for the KYS */
export type PartSince = { ownerId: string; analysisId: string | null; since: Date; changes: Since }
