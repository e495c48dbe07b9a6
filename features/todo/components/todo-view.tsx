import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { TodoPage } from '../queries'
import { analysisGoals, todosOf } from '../rules/todos'
import { TodoBoard } from './todo-board'
import { TodoFigures } from './todo-figures'

/** All to-dos of a person. @param shown the part of them that the page holds */
export function TodoView({ page, shown }: { page: TodoPage; shown: Outline }) {
  const t = useTranslations('todo')
  const viewing = useTranslations('mentoring.viewing')
  const { owner, outline, analyses } = page
  const { id, name, editable } = owner
  const parts = { of: shown.excerpt, address: `/people/${id}/todos` } as const
  const isEmpty = analyses.length === 0 || (!editable && todosOf(outline).length === 0)
  return (
    <div className="@container">
      <PageHeader
        title={editable ? t('title') : viewing('todos', { name })}
        lead={!isEmpty && <TodoFigures />}
        inBar={editable}
      />
      {isEmpty ? (
        <EmptyState
          className="max-w-184"
          title={t('emptyTitle')}
          actions={editable && <LinkButton href={`/people/${id}/gap`}>{t('toGap')}</LinkButton>}
        >
          {editable ? t('emptyText') : viewing('noTodosText', { name })}
        </EmptyState>
      ) : (
        <>
          <PartNav {...parts} className="mb-6" />
          <TodoBoard
            editable={editable}
            personId={id}
            analyses={analysisGoals(analyses, outline)}
            sections={editable ? page.sections : []}
          />
          <PartNav {...parts} className="mt-8" />
        </>
      )}
    </div>
  )
}
