import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { Outline } from '@/features/outline/model/rules/outline'
import { TodoLists } from '@/features/todo/components/todo-lists'
import type { StartPage } from '@/features/todo/queries'
import { analysisGoals } from '@/features/todo/rules/todos'
import { CurrentAnalysis } from './current-analysis'

type StartViewProps = {
  page: StartPage
  /** those that the page holds */
  rows: Outline
  /** lines about what waits */
  notices: ReactNode
  /** mentees and teams: above the person's own things until an analysis is begun, then below */
  children?: ReactNode
}

/** The start page: pressing to-dos, the progress of the current analysis, mentees and teams. */
export function StartView({ page, rows, notices, children }: StartViewProps) {
  const t = useTranslations('start')
  const { me, analyses, outline, hasGoals } = page
  return (
    <>
      <PageHeader title={t('hello', { name: me.name })} />
      {notices}
      {analyses.length === 0 && <div className="mb-10 empty:hidden">{children}</div>}
      <div className="two">
        <div className="min-w-0">
          {analyses.length === 0 ? (
            <NextStep ownerId={me.id} hasGoals={hasGoals} />
          ) : (
            <TodoLists editable personId={me.id} analyses={analysisGoals(analyses, outline)} limit={5} />
          )}
        </div>
        <CurrentAnalysis page={page} rows={rows} />
      </div>
      {analyses.length > 0 && children}
    </>
  )
}

/** Before the first analysis: it begins with a goal, and a goal is written in the KYS. */
function NextStep({ ownerId, hasGoals }: { ownerId: string; hasGoals: boolean }) {
  const t = useTranslations('start')
  if (!hasGoals) {
    return (
      <EmptyState
        title={t('noGoals')}
        actions={<LinkButton href={`/people/${ownerId}/kys`}>{t('writeGoals')}</LinkButton>}
      >
        {t('noGoalsText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('noAnalysis')}
      actions={<LinkButton href={`/people/${ownerId}/gap`}>{t('beginAnalysis')}</LinkButton>}
    >
      {t('noAnalysisText')}
    </EmptyState>
  )
}
