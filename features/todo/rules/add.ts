import { appendItem, setLink } from '@/features/competency/rules/operations'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import { type Day, mondayOf } from '@/lib/dates'
import type { OpenList } from './lists'
import { setPick } from './moves'

/** A new to-do. @property aim the competency that it works on */
export type NewTodo = { text: string; day: Day | null; aim: string | null }

/** Where a new to-do is written. @property sections all sections of the analyses, also those that are not on the page */
export type Place = {
  ownerId: string
  analysisId: string
  sections: readonly Section[]
  list: OpenList
  today: Day
}

/**
 * Writes a new to-do at the end of the outline of an analysis. What is added to a list stands in it: today's gets the
 * day, this week's is picked. A day that was typed wins.
 */
export function addTodo(
  outline: Outline,
  { ownerId, analysisId, sections, list, today }: Place,
  { text, day, aim }: NewTodo,
): { node: string; operations: Operation[] } {
  const here = new Set(outline.sections.map(({ id }) => id))
  const own = [...outline.sections, ...sections.filter(({ id }) => !here.has(id))].filter(
    (section) => section.analysisId === analysisId,
  )
  const section = standardSections(ownerId, analysisId, own).find(({ kind }) => kind === 'todo')
  if (!section) throw new Error('Every analysis has a section of to-dos.')
  const { node, operations } = appendItem(outline, section, text)
  const due = day ?? (list === 'today' ? today : null)
  return {
    node,
    operations: [
      ...operations,
      ...(due === null ? [] : [{ kind: 'due' as const, id: newId(), node, day: due }]),
      ...(list === 'week' ? [setPick(node, mondayOf(today))] : []),
      ...(aim === null ? [] : setLink(node, aim, true)),
    ],
  }
}
