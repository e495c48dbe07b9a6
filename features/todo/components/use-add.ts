import { useTranslations } from 'next-intl'
import { findNode } from '@/features/outline/model/rules/edit'
import type { Section } from '@/features/outline/model/rules/outline'
import { useDispatch, useOutlineNow, useTodayNow } from '@/features/outline/sync/components/outline-provider'
import { addTodo, type NewTodo } from '../rules/add'
import type { OpenList } from '../rules/lists'
import { useDayWords } from './use-day-words'

type AddSource = {
  personId: string
  /** the current analysis first */
  analyses: readonly { id: string }[]
  /** all sections of the analyses */
  sections: Section[]
  onSaid: (words: string) => void
}

/** @returns adds a to-do to a list: in the analysis of its competency, or else in the current one */
export function useAdd({ personId, analyses, sections, onSaid }: AddSource) {
  const t = useTranslations('todo.plan')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const words = useDayWords()
  return (list: OpenList, todo: NewTodo): void => {
    const section = todo.aim === null ? undefined : findNode(now(), todo.aim)?.sectionId
    const aimed = now().sections.find(({ id }) => id === section)?.analysisId
    const analysisId = aimed ?? analyses[0]?.id
    if (analysisId === undefined) return
    const place = { ownerId: personId, analysisId, sections, list, today: todayNow() }
    dispatch(addTodo(now(), place, todo).operations)
    const { text, day } = todo
    onSaid(day ? t('addedWith', { text, day: words.full(day) }) : t('added', { text }))
  }
}
