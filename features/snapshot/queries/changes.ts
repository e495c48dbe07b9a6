import 'server-only'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { section } from '@/db/schema'
import { loadSections } from '@/features/outline/model/queries'
import { hangingOn } from '@/features/outline/model/rules/facet-rows'
import type { Outline } from '@/features/outline/model/rules/outline'
import { changesSince, type PartSince } from '../rules/since'
import { type LastShown, listLastShown } from './shown'

/**
 * What has changed since the viewer's last reviews, in everything that is open to the viewer as a mentor.
 * Rows are loaded only where something has changed, which costs another round trip.
 */
export async function listChangesSince(tx: Tx): Promise<PartSince[]> {
  const parts = await listLastShown(tx)
  const changed = parts.filter(({ content }) => content !== null)
  const sections = changed.length === 0 ? [] : await loadParts(tx, changed)
  return parts.map(({ ownerId, analysisId, since, content }) => {
    const now = sections.find((part) => part.ownerId === ownerId && part.analysisId === analysisId)
    const changes = content && now ? changesSince(content, now.outline, analysisId) : { items: {}, gone: [] }
    return { ownerId, analysisId, since, changes }
  })
}

type Scope = Pick<LastShown, 'ownerId' | 'analysisId'>

/** Loads the rows of several parts with as many statements as one part takes. */
async function loadParts(tx: Tx, parts: Scope[]): Promise<(Scope & { outline: Outline })[]> {
  const which = or(
    ...parts.map(({ ownerId, analysisId }) =>
      and(
        eq(section.ownerId, ownerId),
        analysisId === null ? isNull(section.analysisId) : eq(section.analysisId, analysisId),
      ),
    ),
  )
  const [outline, places] = await Promise.all([
    loadSections(tx, sql`any ((select app.mentees())::uuid[])`, which),
    tx.select({ ownerId: section.ownerId, id: section.id }).from(section).where(which),
  ])
  const ownerOf = new Map(places.map(({ id, ownerId }) => [id, ownerId]))
  return parts.map((part) => {
    const sections = outline.sections.filter(
      ({ id, analysisId }) => ownerOf.get(id) === part.ownerId && analysisId === part.analysisId,
    )
    return { ...part, outline: within(outline, new Set(sections.map(({ id }) => id))) }
  })
}

/** The rows of an outline in some of its sections. */
function within(outline: Outline, sections: ReadonlySet<string>): Outline {
  const nodes = outline.nodes.filter(({ sectionId }) => sections.has(sectionId))
  const ids = new Set(nodes.map(({ id }) => id))
  return {
    ...outline,
    sections: outline.sections.filter(({ id }) => sections.has(id)),
    nodes,
    ...hangingOn(outline, (id) => ids.has(id)),
  }
}
