import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { readAs, type Viewer } from '@/db/client'
import { section } from '@/db/schema'
import { type Choices, choicesFor } from '@/features/competency/rules/choices'
import { competencyNodes } from '@/features/competency/rules/competencies'
import { loadSections } from '@/features/outline/model/queries'
import { findOwner } from '@/features/person/queries'

/**
 * The competencies of an analysis that an item may be linked to; null for anyone but its owner.
 *
 * @param asked the words that are looked for, and those of the item
 */
export async function listChoices(
  viewer: Viewer,
  personId: string,
  analysisId: string,
  asked: { wanted: string; item: string },
): Promise<Choices | null> {
  if (![personId, analysisId].every((id) => z.uuid().safeParse(id).success)) return null
  return readAs(viewer, async (tx, me) => {
    const [owner] = await Promise.all([findOwner(tx, me, personId), me])
    if (!owner?.editable) return null
    const required = and(eq(section.analysisId, analysisId), eq(section.kind, 'required'))
    const outline = await loadSections(tx, personId, required)
    return choicesFor(
      competencyNodes(outline).map(({ node }) => node),
      asked.wanted,
      asked.item,
    )
  })
}
