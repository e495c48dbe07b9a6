import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { SaveState } from '@/features/outline/editor/components/save-state'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { TodoPage } from '../queries'
import { analysisGoals, todosOf } from '../rules/todos'
import { TodoLists } from './todo-lists'

/** All to-dos of a person. @param shown the part of them that the page holds */
export function TodoView({ page, shown }: { page: TodoPage; shown: Outline }) {
  const t = useTranslations('todo')
  const viewing = useTranslations('mentoring.viewing')
  const { owner, outline, analyses } = page
  const { id, name, editable } = owner
  const parts = { of: shown.excerpt, address: `/people/${id}/todos` } as const
  return (
    <>
      <PageHeader
        title={editable ? t('title') : viewing('todos', { name })}
        lead={editable && t('lead')}
        actions={editable && <SaveState />}
      />
      {todosOf(outline).length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          actions={editable && <LinkButton href={`/people/${id}/gap`}>{t('toGap')}</LinkButton>}
        >
          {editable ? t('emptyText') : viewing('noTodosText', { name })}
        </EmptyState>
      ) : (
        <>
          <PartNav {...parts} className="mb-6" />
          <TodoLists editable={editable} personId={id} analyses={analysisGoals(analyses, outline)} />
          <PartNav {...parts} className="mt-8" />
        </>
      )}
    </>
  )
}
