import type { Outline } from '@/features/outline/model/rules/outline'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { useWords } from '@/lib/i18n/use-words'
import { aimAddress, aimOf, hasAims } from '../rules/aims'
import { effortOf } from '../rules/efforts'
import type { OpenList } from '../rules/lists'
import { isTicked, type Todo } from '../rules/todos'
import type { TodoLineProps } from './todo-line'
import type { DayWords } from './use-day-words'

type LineSource = {
  outline: Outline
  analyses: { id: string; goal: string }[]
  personId: string
  editable: boolean
  mounted: boolean
  words: DayWords
}

/** What a line shows, in words alone, so that a line renders again only when they change. */
export type LineWords = Omit<TodoLineProps, 'caret' | 'onTick' | 'first' | 'children'>

/** @returns a function from a to-do and the list in which it stands to what its line shows */
export function useLineProps(source: LineSource): (todo: Todo, list: OpenList) => LineWords {
  const { outline, analyses, personId, editable, mounted, words } = source
  const today = useToday()
  const t = useWords('todo.plan')
  return (todo, list) => {
    const { node, analysisId, above, due } = todo
    const aim = aimOf(outline, node)
    const effort = effortOf(outline, node.id)
    // Today's list says which day it is; only an earlier one is told there.
    const isSaid = list === 'today' && todo.rule === null && due === today
    const day = isSaid ? null : words.of(todo)
    const told = [
      day && due && due < today && todo.rule === null ? t('was', { day }) : day,
      effort && t(`effort.${effort}`),
    ].filter((each) => each !== null)
    // The first analysis is the current one; naming it beside every to-do would be noise.
    const other = analyses.slice(1).find(({ id }) => id === analysisId)
    return {
      id: node.id,
      text: node.text,
      ticked: isTicked(todo, today),
      done: isTicked(todo, today),
      day: told.length > 0 ? told.join(' · ') : null,
      fixedDay: false,
      aim: aim?.name ?? null,
      aimHref: aim && aimAddress(personId, aim),
      canAim: hasAims(outline, analysisId),
      above: above.map((text) => text.split('\n')[0]).join(' › '),
      goal: other?.goal ?? '',
      goalHref: other ? `/people/${personId}/gap/${other.id}` : null,
      skipped: words.skipped(todo),
      editable,
      mounted,
    }
  }
}
