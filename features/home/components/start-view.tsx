import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { type Home, weeksBack } from '@/features/mentee/queries/pages'
import { ReadersNow } from '@/features/reader/components/readers-now'
import { analysisGoals, todosOf } from '@/features/todo/rules/todos'
import type { Day } from '@/lib/dates'
import { lastWeeks } from '../rules/last-weeks'
import { GoalAhead } from './goal-ahead'
import { SinceLine } from './since-line'
import { TodayBoard } from './today-board'
import { TwelveWeeks } from './twelve-weeks'
import { Waits } from './waits'

type StartViewProps = {
  home: Home
  today: Day
  /** whether what waits is to stand before the week, as for somebody with many mentees */
  waitsFirst: boolean
  /** mentees and teams: above the person's own things until an analysis is begun, then below */
  children?: ReactNode
}

/** The start page of somebody who has written something: the week, what waits, what comes next, and the goal. */
export function StartView({ home, today, waitsFirst, children }: StartViewProps) {
  const t = useTranslations('start')
  const format = useFormatter()
  const { start: page, standing, waiting } = home
  const { me, analyses, outline, sections, hasGoals } = page
  const waitsLead = waitsFirst && waiting.length > 0
  const waits = <Waits me={me} standing={standing} waiting={waiting} today={today} leads={waitsLead} />
  const weeks = lastWeeks(outline, todosOf(outline), home.changes, today, weeksBack)
  const date = format.dateTime(new Date(`${today}T00:00:00Z`), {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  })
  return (
    <>
      <PageHeader title={t('today')} inBar lead={date} />
      <SinceLine personId={me.id} week={weeks.at(-2)} />
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
              <TodayBoard
                personId={me.id}
                analyses={analysisGoals(analyses, outline)}
                sections={sections}
                leads={!waitsLead}
              >
                {!waitsFirst && waits}
              </TodayBoard>
            </div>
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-9">
              <GoalAhead page={page} />
              <TwelveWeeks personId={me.id} weeks={weeks} today={today} />
            </div>
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
