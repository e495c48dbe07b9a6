import 'server-only'
import { and, count, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { node, section } from '@/db/schema'
import {
  type AnalysisRow,
  isText,
  loadSections,
  sectionColumns,
  selectAnalyses,
} from '@/features/outline/model/queries'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { findOwner, type Owner } from '@/features/person/queries'

/** @property sections all sections of the analyses, because a new one has its place among them */
export type TodoPage = {
  me: PageMe
  owner: Owner
  analyses: AnalysisRow[]
  outline: Outline
  sections: Section[]
}

/** The to-dos of all analyses, with what they work on; null where the viewer may not see them. */
export async function listTodos(viewer: Viewer, personId: string): Promise<TodoPage | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || owner.relation === 'lead') return null
    const [analyses, outline, sections] = await Promise.all([
      selectAnalyses(tx, personId),
      loadWork(tx, personId),
      selectSections(tx, personId),
    ])
    return { me: viewerMe, owner, analyses: analyses.filter(({ whole }) => whole), outline, sections }
  })
}

/**
 * @property sections all sections of the analyses, because a new to-do has its place among them
 * @property kysItems how much the KYS holds
 * @property hasGoals there is a goal in it to begin an analysis with
 */
export type StartPage = {
  me: PageMe
  analyses: AnalysisRow[]
  outline: Outline
  sections: Section[]
  kysItems: number
  hasGoals: boolean
}

/** The start page's rows: the viewer's to-dos, and the progress of the analyses. */
export function findStart(viewer: Viewer): Promise<StartPage> {
  return readPage(viewer, readStart)
}

/**
 * The same within a page's transaction. The statements select the viewer's rows by `app.viewer()`, so they
 * need not wait for the viewer's id.
 */
export async function readStart(tx: Tx, me: Promise<PageMe>): Promise<StartPage> {
  const self = sql`(select app.viewer())`
  const [viewerMe, analyses, outline, sections, [kys]] = await Promise.all([
    me,
    selectAnalyses(tx, self),
    loadWork(tx, self),
    selectSections(tx, self),
    tx
      .select({ items: count(), hasGoals: sql<boolean>`coalesce(bool_or(${isGoal}), false)` })
      .from(node)
      .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
      .where(and(eq(node.ownerId, self), isNull(section.analysisId), ne(node.text, ''))),
  ])
  return {
    me: viewerMe,
    analyses,
    outline,
    sections,
    kysItems: kys?.items ?? 0,
    hasGoals: kys?.hasGoals ?? false,
  }
}

/** The condition of `goalsOf` in SQL: an item that is marked as a goal, or any at the top. */
const isGoal = and(eq(section.kind, 'goals'), isText, or(node.isGoal, isNull(node.parentId)))

/** Whether somebody has written nothing at all yet. */
export function isNewcomer({ kysItems, analyses }: StartPage): boolean {
  return kysItems === 0 && analyses.length === 0
}

function loadWork(tx: Tx, ownerId: string | SQL): Promise<Outline> {
  const kinds = inArray(section.kind, ['goal', 'required', 'todo'])
  return loadSections(tx, ownerId, and(isNotNull(section.analysisId), kinds))
}

function selectSections(tx: Tx, ownerId: string | SQL): Promise<Section[]> {
  return tx
    .select(sectionColumns)
    .from(section)
    .where(and(eq(section.ownerId, ownerId), isNotNull(section.analysisId)))
}
