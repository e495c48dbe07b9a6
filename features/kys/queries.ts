import 'server-only'
import { z } from 'zod'
import { type Me, readAs, type Viewer } from '@/db/client'
import { countItems, type Written } from '@/features/analysis/queries/briefs'
import { type AnalysisRow, loadOutline, selectAnalyses } from '@/features/outline/queries'
import { standardSections } from '@/features/outline/rules/sections'
import type { Outline, Section } from '@/features/outline/schema'
import { findOwner, type Owner } from '@/features/person/queries'

export type KysPage = {
  me: Me
  owner: Owner
  outline: Outline
  /** in order, with those of the template that nobody has written in yet */
  sections: Section[]
  analyses: AnalysisRow[]
  /** what the analyses hold, for the checklist */
  written: Written
}

/** The KYS of a person; null when it is not there for the viewer. */
export async function findKys(viewer: Viewer, personId: string): Promise<KysPage | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner, outline, analyses, written] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      loadOutline(tx, personId, null),
      selectAnalyses(tx, personId),
      countItems(tx, personId),
    ])
    if (!owner) return null
    const sections = standardSections(personId, null, outline.sections)
    return { me: viewerMe, owner, outline, sections, analyses, written }
  })
}
