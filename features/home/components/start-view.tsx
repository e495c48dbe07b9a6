import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { ReadersNow } from '@/features/reader/components/reader-line'
import type { Standing } from '@/features/reader/queries'
import type { StartPage } from '@/features/todo/queries'
import { doneInWeek } from '@/features/todo/rules/lists'
import { analysisGoals, todosOf } from '@/features/todo/rules/todos'
import { addDays, type Day } from '@/lib/dates'
import { GoalAhead } from './goal-ahead'
import { TodayBoard } from './today-board'
import { Waits } from './waits'

type StartViewProps = {
  page: StartPage
  standing: Standing
  today: Day
  /** whether what waits is to stand before the week, as for somebody with many mentees */
  waitsFirst: boolean
  /** mentees and teams: above the person's own things until an analysis is begun, then below */
  children?: ReactNode
}

/** The start page of somebody who has written something: the week, what waits, what comes next, and the goal. */
export function StartView({ page, standing, today, waitsFirst, children }: StartViewProps) {
  const t = useTranslations('start')
  const format = useFormatter()
  const { me, analyses, outline, sections, hasGoals } = page
  const waits = <Waits me={me} standing={standing} />
  const lastWeek = doneInWeek(outline, todosOf(outline), addDays(today, -7))
  const date = format.dateTime(new Date(`${today}T00:00:00Z`), {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  })
  return (
    <>
      <PageHeader title={t('today')} inBar lead={date} />
      {lastWeek > 0 && (
        <p className="-mt-5 mb-6 text-quiet phone:-mt-9">{t('lastWeek', { count: lastWeek })}</p>
      )}
      <ConfirmFirst me={me} />
      {analyses.length === 0 ? (
        <div className="grid gap-9">
          {waits}
          <div className="empty:hidden">{children}</div>
          <NextStep ownerId={me.id} hasGoals={hasGoals} />
        </div>
      ) : (
        <>
          <div className="two">
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-9">
              {waitsFirst && waits}
              <TodayBoard personId={me.id} analyses={analysisGoals(analyses, outline)} sections={sections}>
                {!waitsFirst && waits}
              </TodayBoard>
            </div>
            <GoalAhead page={page} />
          </div>
          {children}
        </>
      )}
      <ReadersNow readers={standing.readers} className="mt-9 print:hidden" />
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
