import 'server-only'
import { z } from 'zod'
import { readPage, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { loadMentorLevels } from '@/features/competency/queries'
import type { MentorLevel } from '@/features/competency/rules/mentor-levels'
import { type Beginning, selectBeginning, selectNewer } from '@/features/framework/queries/editions'
import { loadOutline, loadSections, selectAnalyses, shownTo } from '@/features/outline/model/queries'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import { findOwner, type Owner } from '@/features/person/queries'
import { loadReviews } from '@/features/review/queries/reviews'
import { type Changes, changesOf, noChanges } from '@/features/review/rules/changes'
import type { Reviews } from '@/features/review/rules/reviews'
import { loadShown } from '@/features/snapshot/queries/shown'
import { loadSuggestions } from '@/features/suggestion/queries'
import type { Suggestion } from '@/features/suggestion/rules/suggestion'
import { countThreadsOf, loadThreads } from '@/features/thread/queries'
import type { PageThreads } from '@/features/thread/rules'
import { inParts, type PartOf, partOfList, weightOf } from '@/lib/page-parts'
import { type Brief, briefBytes, briefOf } from '../rules/brief'
import { goalsOf } from '../rules/goals'
import { briefKinds, countItems, type Written } from './briefs'

const isId = (id: string) => z.uuid().safeParse(id).success

/**
 * @property of which part of the analyses these are; undefined where all are shown
 * @property goals to choose from, and how many there are besides
 */
export type AnalysisListPage = {
  me: PageMe
  owner: Owner
  analyses: Brief[]
  of: PartOf | undefined
  goals: Node[]
  otherGoals: number
  /** the edition of a framework that a new one begins from, as the address says */
  beginning: Beginning | null
}

/** Bytes of the page that goals to choose from may take. */
const mostGoalBytes = 300_000

/**
 * The analyses of a person and the goals that a new one can begin with; null when not the viewer's to see.
 *
 * @param query `part` of the analyses, `goal`, which is among those to choose from, and the edition of a `framework`
 */
export async function listAnalyses(
  viewer: Viewer,
  personId: string,
  { part, goal, framework }: { part?: unknown; goal?: unknown; framework?: unknown } = {},
): Promise<AnalysisListPage | null> {
  if (!isId(personId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner) return null
    const [analyses, outline, kys, beginning] = await Promise.all([
      selectAnalyses(tx, personId),
      loadSections(tx, personId, briefKinds),
      loadOutline(tx, personId, null),
      owner.editable ? selectBeginning(tx, framework) : null,
    ])
    // A lead must not learn which analysis is the current one.
    const briefs = analyses.map((row) => briefOf({ ...row, current: row.current && row.whole }, outline))
    const { shown, of } = partOfList(briefs, briefBytes, part)
    const all = goalsOf(kys)
    const [first = []] = inParts(all, ({ text }) => 1_500 + 4 * weightOf(text), mostGoalBytes)
    const goals = all.filter((node) => first.includes(node) || node.id === goal)
    return {
      me: viewerMe,
      owner,
      analyses: shown,
      of,
      goals,
      otherGoals: all.length - goals.length,
      beginning,
    }
  })
}

export type AnalysisPage = {
  me: PageMe
  owner: Owner
  id: string
  current: boolean
  outline: Outline
  /** in order, including sections of the template that are still empty */
  sections: Section[]
  pageThreads: PageThreads
  reviews: Reviews
  suggestions: Suggestion[]
  mentorLevels: MentorLevel[]
  /** first words of the goals, where the part of the document that is shown does not hold them */
  goals?: string[]
  /** what has changed since the mentor's last review; empty for others */
  changes: Changes
  /** the revision that a mentor is shown, of the KYS as well; null for others */
  shown: number | null
  /** a framework that it began from has an edition that its owner has not seen */
  newer: boolean
}

/** One analysis with its outlines; null when it is not there for the viewer. */
export async function findAnalysis(
  viewer: Viewer,
  personId: string,
  analysisId: string,
): Promise<AnalysisPage | null> {
  if (!isId(personId) || !isId(analysisId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner, analyses] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      selectAnalyses(tx, personId),
    ])
    const found = analyses.find((row) => row.id === analysisId)
    if (!owner || !found) return null
    const [outline, pageThreads, reviews, shown, suggestions, mentorLevels, newer] = await Promise.all([
      loadOutline(tx, personId, analysisId),
      loadThreads(tx, personId, analysisId),
      loadReviews(tx, personId, analysisId),
      loadShown(tx, personId, analysisId),
      loadSuggestions(tx, personId, analysisId),
      loadMentorLevels(tx, personId, analysisId),
      owner.editable && selectNewer(tx, personId, analysisId),
    ])
    const sections = standardSections(personId, analysisId, outline.sections)
    const { id, current } = found
    const changes = changesOf(shown, outline, analysisId)
    const page = {
      ...{ me: viewerMe, id, current, pageThreads, reviews, changes, suggestions, mentorLevels },
      shown: shown.revision,
      newer,
    }
    return found.whole
      ? { ...page, owner, outline, sections }
      : { ...page, ...ledPart(owner, outline, sections) }
  })
}

/** What a lead sees of an analysis: goals and required competencies, also if the lead is a mentor too. */
function ledPart(owner: Owner, outline: Outline, sections: Section[]) {
  return {
    owner: { ...owner, relation: 'lead' as const, editable: false },
    outline: {
      ...outline,
      ...shownTo('lead', outline),
    },
    sections: sections.filter(({ kind }) => kind === 'goal' || kind === 'required'),
    pageThreads: { threads: [], names: {}, partners: [] },
    reviews: { all: [], mentors: [], drafts: { threads: 0, comments: 0, suggestions: 0 } },
    changes: noChanges,
    shown: null,
    suggestions: [],
    mentorLevels: [],
  }
}

/** @property threads threads about it */
export type Loss = { me: PageMe; owner: Owner; brief: Brief; written: Written; threads: number }

/** What would go with an analysis; null when the viewer may not delete it. */
export async function findLoss(viewer: Viewer, personId: string, analysisId: string): Promise<Loss | null> {
  if (!isId(personId) || !isId(analysisId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner, analyses] = await Promise.all([
      me,
      findOwner(tx, me, personId),
      selectAnalyses(tx, personId),
    ])
    const found = analyses.find((row) => row.id === analysisId)
    if (!owner?.editable || !found) return null
    const [outline, written, threads] = await Promise.all([
      loadSections(tx, personId, briefKinds),
      countItems(tx, personId),
      countThreadsOf(tx, personId, analysisId),
    ])
    return {
      me: viewerMe,
      owner,
      brief: briefOf(found, outline),
      written: written.filter((row) => row.analysisId === analysisId),
      threads,
    }
  })
}
