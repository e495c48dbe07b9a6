import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import type { AnalysisListPage } from '../queries/pages'
import { AnalysisCard } from './analysis-card'
import { NewAnalysisForm } from './new-analysis-form'

type AnalysisListProps = {
  page: AnalysisListPage
  /** one was deleted just now */
  deleted: boolean
  /** id of the goal that a new one is begun with, as the address says */
  goal: string
}

/** The analyses of a person, and for the owner the way to a new one. */
export function AnalysisList({ page, deleted, goal }: AnalysisListProps) {
  const t = useTranslations('analysis')
  const viewing = useTranslations('mentoring.viewing')
  const { owner, analyses, goals } = page
  const { id: ownerId, name, editable } = owner
  return (
    <>
      <PageHeader
        title={editable ? t('list') : viewing('gap', { name })}
        lead={editable && t('lead')}
        inBar={editable}
      />
      {editable && deleted && (
        <Notice tone="good" className="mb-6">
          {t('deleted')}
        </Notice>
      )}
      {analyses.length === 0 ? (
        <EmptyState title={editable ? t('emptyTitle') : viewing('noAnalyses')}>
          {editable
            ? t(goals.length > 0 ? 'emptyText' : 'emptyWithoutGoal')
            : viewing('noAnalysesText', { name })}
        </EmptyState>
      ) : (
        <ul>
          {analyses.map((brief) => (
            <AnalysisCard key={brief.id} ownerId={ownerId} brief={brief} editable={editable} />
          ))}
        </ul>
      )}
      <PartNav of={page.of} address={`/people/${ownerId}/gap`} className="mt-6" />
      {editable && (
        <Panel id="new" aria-labelledby="new-title" className="mt-10 scroll-mt-4">
          <h2 id="new-title" className="mb-4 font-semibold text-reading">
            {t('new')}
          </h2>
          <NewAnalysisForm
            ownerId={ownerId}
            goals={goals}
            otherGoals={page.otherGoals}
            chosen={goal}
            beginning={page.beginning}
          />
        </Panel>
      )}
    </>
  )
}
