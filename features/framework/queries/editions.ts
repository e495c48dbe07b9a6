import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { readAs, readPage, type Tx, type Viewer } from '@/db/client'
import type { Me, PageMe } from '@/db/me'
import { frameworkEdition, frameworkUse } from '@/db/schema'
import { loadOutline } from '@/features/outline/model/queries'
import { firstGoal } from '@/features/outline/model/rules/goals'
import { standardSections } from '@/features/outline/model/rules/sections'
import { findOwner, type Owner } from '@/features/person/queries'
import { compareEditions, type Difference } from '../rules/compare'
import type { Content } from '../rules/edition'
import { ownIn } from '../rules/own'
import { isId } from './frameworks'

/** The viewer's id, to read for them; the session must be theirs. */
export const findReader = (viewer: Viewer): Promise<Me> => readAs(viewer, (_tx, me) => me)

/** An edition that an analysis may begin from. */
export type Beginning = { edition: string; name: string; competencies: number }

/** Within a page's transaction: an edition, as somebody begins from it; null when there is none for them. */
export async function selectBeginning(tx: Tx, edition: unknown): Promise<Beginning | null> {
  if (typeof edition !== 'string' || !isId(edition)) return null
  const [found] = await tx
    .select({
      edition: frameworkEdition.id,
      name: frameworkEdition.name,
      competencies: sql<number>`jsonb_array_length(${frameworkEdition.content} -> 'competencies')`,
    })
    .from(frameworkEdition)
    .where(eq(frameworkEdition.id, edition))
  return found ?? null
}

/** Whether a framework of an analysis has an edition that its owner has not seen; the policies show it to nobody else. */
export async function selectNewer(tx: Tx, ownerId: string, analysisId: string): Promise<boolean> {
  const [found] = await tx.execute<{ newer: boolean }>(sql`select exists (
    select from ${frameworkUse} u
    join ${frameworkEdition} e on e.owner_id = u.author_id and e.framework_id = u.framework_id
    where u.owner_id = ${ownerId} and u.analysis_id = ${analysisId} and e.number > u.seen) as newer`)
  return found?.newer === true
}

/** How a framework differs from what an analysis has of it. @property edition the latest one */
export type Comparison = {
  framework: string
  edition: string
  name: string
  difference: Difference
}

export type ComparisonPage = {
  me: PageMe
  owner: Owner
  analysis: string
  goal: string
  comparisons: Comparison[]
}

/** What later editions have for an analysis; null for anyone but its owner, and where it began from none. */
export async function findComparison(
  viewer: Viewer,
  personId: string,
  analysisId: string,
): Promise<ComparisonPage | null> {
  if (!isId(personId) || !isId(analysisId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner?.editable) return null
    const compared = await compareWithin(tx, personId, analysisId)
    if (compared.comparisons.length === 0) return null
    const goal = firstGoal(compared.outline, analysisId)
    return { me: viewerMe, owner, analysis: analysisId, goal, comparisons: compared.comparisons }
  })
}

/** The same within a transaction, with the rows of the analysis. */
export async function compareWithin(tx: Tx, ownerId: string, analysisId: string) {
  const [outline, uses] = await Promise.all([
    loadOutline(tx, ownerId, analysisId),
    tx
      .select({ edition: frameworkEdition, seen: frameworkUse.seen })
      .from(frameworkUse)
      .innerJoin(
        frameworkEdition,
        and(
          eq(frameworkEdition.ownerId, frameworkUse.authorId),
          eq(frameworkEdition.frameworkId, frameworkUse.frameworkId),
        ),
      )
      .where(and(eq(frameworkUse.ownerId, ownerId), eq(frameworkUse.analysisId, analysisId)))
      .orderBy(asc(frameworkUse.begunAt), desc(frameworkEdition.number)),
  ])
  const section = standardSections(ownerId, analysisId, outline.sections).find(
    ({ kind }) => kind === 'required',
  )
  const own = section ? ownIn(outline, section.id) : []
  const frameworks = [...new Set(uses.map(({ edition }) => edition.frameworkId))]
  const comparisons = frameworks.flatMap((framework) => {
    const editions = uses.filter(({ edition }) => edition.frameworkId === framework)
    const latest = editions[0]?.edition
    const seen = editions.find(({ edition, seen }) => edition.number === seen)?.edition
    if (!latest || !seen) return []
    const content = latest.content as Content
    const difference = compareEditions(seen.content as Content, content, own)
    return [{ framework, edition: latest.id, name: latest.name, content, difference }]
  })
  return { outline, section, comparisons }
}
