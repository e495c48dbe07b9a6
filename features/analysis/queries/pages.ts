import 'server-only'
import { z } from 'zod'
import { type Me, readAs, type Viewer } from '@/db/client'
import { loadOutline, loadSections, selectAnalyses } from '@/features/outline/queries'
import { standardSections } from '@/features/outline/rules/sections'
import type { Node, Outline, Section } from '@/features/outline/schema'
import { findOwner, type Owner } from '@/features/person/queries'
import { type Brief, briefOf } from '../rules/brief'
import { goalsOf } from '../rules/goals'
import { briefKinds, countItems, type Written } from './briefs'

const isId = (id: string) => z.uuid().safeParse(id).success

export type AnalysisList = { me: Me; owner: Owner; analyses: Brief[]; goals: Node[] }

/** All analyses of a person and the goals that a new one can begin with; null when not the viewer's to see. */
export async function listAnalyses(viewer: Viewer, personId: string): Promise<AnalysisList | null> {
  if (!isId(personId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner, analyses, outline, kys] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      selectAnalyses(tx, personId),
      loadSections(tx, personId, briefKinds),
      loadOutline(tx, personId, null),
    ])
    if (!owner) return null
    return {
      me: viewerMe,
      owner,
      analyses: analyses.map((row) => briefOf(row, outline)),
      goals: goalsOf(kys),
    }
  })
}

export type AnalysisPage = {
  me: Me
  owner: Owner
  id: string
  current: boolean
  outline: Outline
  /** in order, with those of the template that nobody has written in yet */
  sections: Section[]
}

/** One analysis with its outlines; null when it is not there for the viewer. */
export async function findAnalysis(
  viewer: Viewer,
  personId: string,
  analysisId: string,
): Promise<AnalysisPage | null> {
  if (!isId(personId) || !isId(analysisId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner, analyses, outline] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      selectAnalyses(tx, personId),
      loadOutline(tx, personId, analysisId),
    ])
    const found = analyses.find((row) => row.id === analysisId)
    if (!owner || !found) return null
    const sections = standardSections(personId, analysisId, outline.sections)
    return { me: viewerMe, owner, id: found.id, current: found.current, outline, sections }
  })
}

export type Loss = { me: Me; owner: Owner; brief: Brief; written: Written }

/** What would go with an analysis; null when the viewer may not delete it. */
export async function findLoss(viewer: Viewer, personId: string, analysisId: string): Promise<Loss | null> {
  if (!isId(personId) || !isId(analysisId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner, analyses, outline, written] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      selectAnalyses(tx, personId),
      loadSections(tx, personId, briefKinds),
      countItems(tx, personId),
    ])
    const found = analyses.find((row) => row.id === analysisId)
    if (!owner?.editable || !found) return null
    return {
      me: viewerMe,
      owner,
      brief: briefOf(found, outline),
      written: written.filter((row) => row.analysisId === analysisId),
    }
  })
}
