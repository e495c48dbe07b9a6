import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { SaveState } from '@/features/outline/components/save-state'
import type { Outline } from '@/features/outline/schema'
import type { StartPage } from '../queries'
import { analysisGoals } from '../rules/todos'
import { CurrentAnalysis } from './current-analysis'
import { TodoLists } from './todo-lists'

/**
 * What one comes back to: what is pressing, and how far the current analysis has come.
 * @param rows those that the page holds
 */
export function StartView({ page, rows }: { page: StartPage; rows: Outline }) {
  const t = useTranslations('start')
  const { me, analyses, outline } = page
  return (
    <>
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="font-semibold text-2xl sm:text-3xl">{t('hello', { name: me.name })}</h1>
        <SaveState />
      </div>
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {analyses.length === 0 ? (
            <EmptyState
              title={t('noAnalysis')}
              actions={<LinkButton href={`/people/${me.id}/gap`}>{t('beginAnalysis')}</LinkButton>}
            >
              {t('noAnalysisText')}
            </EmptyState>
          ) : (
            <TodoLists editable personId={me.id} analyses={analysisGoals(analyses, outline)} limit={5} />
          )}
        </div>
        <CurrentAnalysis page={page} rows={rows} />
      </div>
    </>
  )
}
