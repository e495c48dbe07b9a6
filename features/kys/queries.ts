import 'server-only'
import { z } from 'zod'
import { readPage, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { countItems, type Written } from '@/features/analysis/queries/briefs'
import { selectAnalysedGoals } from '@/features/analysis/queries/goals'
import type { AnalysedGoal } from '@/features/analysis/rules/goals'
import { type AnalysisRow, loadOutline, selectAnalyses } from '@/features/outline/model/queries'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import { findOwner, type Owner } from '@/features/person/queries'
import { selectReaders } from '@/features/reader/queries'
import { selectDrafts } from '@/features/review/queries/reviews'
import { type Changes, changesOf } from '@/features/review/rules/changes'
import type { Drafts } from '@/features/review/rules/reviews'
import { loadShown } from '@/features/snapshot/queries/shown'
import { loadThreads } from '@/features/thread/queries'
import type { PageThreads } from '@/features/thread/rules'

export type KysPage = {
  me: PageMe
  owner: Owner
  outline: Outline
  /** in order, including sections of the template that are still empty */
  sections: Section[]
  analyses: AnalysisRow[]
  /** what the analyses hold, to tell what is still to be written */
  written: Written
  /** goals that have an analysis, for its owner */
  analysed: AnalysedGoal[]
  /** names of those who read it, for its owner; each once */
  readers: string[]
  /** what a mentor has drafted here and not sent */
  drafts: Drafts
  /** what has changed since the mentor's last review; empty for others */
  changes: Changes
  pageThreads: PageThreads
}

/** The KYS of a person; null when it is not there for the viewer. */
export async function findKys(viewer: Viewer, personId: string): Promise<KysPage | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || (owner.relation === 'lead' && !owner.led?.kys)) return null
    const [outline, analyses, written, drafts, shown, pageThreads, readers, analysed] = await Promise.all([
      loadOutline(tx, personId, null),
      selectAnalyses(tx, personId),
      countItems(tx, personId),
      selectDrafts(tx, personId, null),
      loadShown(tx, personId, null),
      loadThreads(tx, personId, null),
      owner.relation === 'self' ? selectReaders(tx) : [],
      owner.relation === 'self' ? selectAnalysedGoals(tx, personId) : [],
    ])
    const sections = standardSections(personId, null, outline.sections)
    // A lead sees an analysis only in part, so nothing is said about the rest.
    return {
      me: viewerMe,
      owner,
      outline,
      sections,
      analyses: analyses.filter(({ whole }) => whole),
      written,
      analysed,
      readers: [...new Map(readers.flatMap(({ id, name, kys }) => (kys ? [[id, name]] : []))).values()],
      drafts,
      changes: changesOf(shown, outline, null),
      pageThreads,
    }
  })
}
