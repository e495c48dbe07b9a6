import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readAs, readPage, type Viewer } from '@/db/client'
import type { Me, PageMe } from '@/db/me'
import { analysis, headingAnswer, node, section } from '@/db/schema'
import { firstGoalOf, loadSections, selectAnalyses } from '@/features/outline/model/queries'
import { findOwner, type Owner } from '@/features/person/queries'
import { fromRows } from './rules/from-rows'
import type { CareerDocument } from './schema'

const isId = (id: string) => z.uuid().safeParse(id).success

export type DocumentPage = { me: Me; owner: Owner; document: CareerDocument }

/** The whole document of a person, KYS and all analyses, for themselves alone; null for everybody else. */
export async function loadDocument(viewer: Viewer, personId: string): Promise<DocumentPage | null> {
  if (!isId(personId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (owner?.relation !== 'self') return null
    const [analyses, outline] = await Promise.all([
      selectAnalyses(tx, personId),
      loadSections(tx, personId, undefined),
    ])
    return { me: viewerMe, owner, document: fromRows({ ...outline, analyses }) }
  })
}

/** Who imports, and what they said of headings before: heading in one spelling, and part. */
export type Importer = { id: string; remembered: [heading: string, part: string][] }

/** The viewer, if the viewer may import there; null for everybody else. */
export function findImporter(viewer: Viewer, personId: string): Promise<Importer | null> {
  if (!isId(personId)) return Promise.resolve(null)
  return readAs(viewer, async (tx, me) => {
    const [{ id }, said] = await Promise.all([
      me,
      tx
        .select({ heading: headingAnswer.heading, part: headingAnswer.part })
        .from(headingAnswer)
        .where(eq(headingAnswer.ownerId, personId)),
    ])
    return id === personId ? { id, remembered: said.map(({ heading, part }) => [heading, part]) } : null
  })
}

export type ImportPage = {
  me: PageMe
  owner: Owner
  /** something is written in the KYS, so an import has to ask */
  kysIsWritten: boolean
  /** the analyses that a document may replace, by what they work towards */
  analyses: { id: string; goal: string }[]
}

/** The place into which a document would go; null when the viewer may not write there. */
export async function findImport(viewer: Viewer, personId: string): Promise<ImportPage | null> {
  if (!isId(personId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner?.editable) return null
    const [written, analyses] = await Promise.all([
      tx
        .select({ id: node.id })
        .from(node)
        .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
        .where(and(eq(node.ownerId, personId), isNull(section.analysisId)))
        .limit(1),
      tx
        .select({ id: analysis.id, goal: firstGoalOf(sql`analysis.owner_id`, sql`analysis.id`) })
        .from(analysis)
        .where(eq(analysis.ownerId, personId))
        .orderBy(desc(analysis.current), desc(analysis.createdAt)),
    ])
    return { me: viewerMe, owner, kysIsWritten: written.length > 0, analyses }
  })
}
