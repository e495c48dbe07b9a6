import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Standing } from '@/features/reader/queries'
import { daysWaited } from '@/features/review/rules/wait'
import { cn } from '@/lib/cn'
import type { Day } from '@/lib/dates'
import { quoteOf } from '../rules/quote'
import { addressOf, type Wait, type WaitingPage, waitsOf } from '../rules/waits'

type WaitsProps = {
  me: { id: string; timeZone: string; waiting: number; teamsWaiting: number }
  standing: Standing
  waiting: readonly WaitingPage[]
  today: Day
  /** whether the first of them is what the page is about */
  leads?: boolean
  className?: string
}

/** So many people are named; the others are a number. */
const most = 3

/** What waits for the viewer, a sentence with a button each, the longest first; nothing where nothing does. */
export function Waits({ me, standing, waiting, today, leads = false, className }: WaitsProps) {
  const t = useTranslations('start')
  const team = useTranslations('team.waiting')
  const reader = useTranslations('reader')
  const { pauses, reset } = standing
  const isReset = pauses > 0 || reset !== null
  if (me.waiting === 0 && me.teamsWaiting === 0 && !isReset) return null
  const people = waitsOf(me.id, waiting)
  // The number in the navigation has the followers of links as well, who are on no page yet.
  const followers = me.waiting - waiting.length
  return (
    <section aria-labelledby="waits" className={cn('print:hidden', className)}>
      <h2 id="waits" className="mb-1.5 font-semibold text-reading">
        {t('waits')}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" className="max-w-none!">
        {isReset && (
          <Line
            note={pauses > 0 ? reader('pausedCount', { count: pauses }) : reader('lookBack')}
            action={<LinkButton href="/settings/open">{reader('toOpen')}</LinkButton>}
          >
            {reader('afterReset')}
          </Line>
        )}
        {people.slice(0, most).map((wait, index) => (
          <PersonLine
            key={wait.key}
            wait={wait}
            days={daysWaited(wait.waiting.waitsSince, me.timeZone, today)}
            isFirst={leads && index === 0}
          />
        ))}
        {followers > 0 && (
          <Line action={<LinkButton href="/mentoring">{t('wait.confirm')}</LinkButton>}>
            {t('wait.followers', { count: followers })}
          </Line>
        )}
        {me.teamsWaiting > 0 && (
          <Line action={<LinkButton href="/teams">{team('see')}</LinkButton>}>
            {team('line', { count: me.teamsWaiting })}
          </Line>
        )}
      </ul>
      {people.length > most && (
        <p className="pt-2 text-caption">
          <TextLink alone href="/mentoring">
            {t('wait.more', { count: people.length - most })}
          </TextLink>
        </p>
      )}
    </section>
  )
}

type PersonLineProps = { wait: Wait; days: number; isFirst: boolean }

function PersonLine({ wait, days, isFirst }: PersonLineProps) {
  const t = useTranslations('start.wait')
  const waits = useTranslations('review.waiting')
  const review = useTranslations('review')
  const { news, comments, suggestions, levels, waiting } = wait
  const isMentee = news === 'asked' || news === 'wrote'
  const goal = firstWords(waiting.goal)
  const note = [
    waiting.analysisId === null ? waits('kys') : goal || waits('untitled'),
    ...(comments > 0 ? [t('comments', { count: comments })] : []),
    ...(suggestions > 0 ? [t('suggestions', { count: suggestions })] : []),
    ...(levels > 0 ? [t('levels', { count: levels })] : []),
    t(isMentee ? 'since' : 'ago', { days }),
  ]
  const name = wait.name ?? review('formerMentor')
  const quote = waiting.said && quoteOf(waiting.said)
  const bold = (words: ReactNode) => <b className="font-semibold">{words}</b>
  return (
    <Line
      isFirst={isFirst}
      note={note.join(' · ')}
      action={
        <LinkButton
          href={addressOf(wait) as Route}
          variant={isFirst ? 'primary' : 'secondary'}
          aria-label={t(isMentee ? 'answerTo' : 'readOf', { name })}
        >
          {t(isMentee ? 'answer' : 'read')}
        </LinkButton>
      }
    >
      {t.rich(news, { name, b: bold })} {quote && t('quote', { quote })}
    </Line>
  )
}

type LineProps = { action: ReactNode; note?: string; isFirst?: boolean; children: ReactNode }

const Line = ({ action, note, isFirst = false, children }: LineProps) => (
  <li
    className={cn(
      'flex items-center justify-between gap-x-5 gap-y-2 border-line border-b py-2.5 max-sm:flex-wrap *:[a]:min-h-8.5 *:[a]:shrink-0 *:[a]:px-3 *:[a]:py-1 pointer-coarse:*:[a]:min-h-11',
      isFirst && '-mx-4 mb-2 rounded-xl border bg-raised px-4 py-3.5 phone:-mx-2.5 phone:px-2.5',
    )}
  >
    <p className="min-w-0">
      {children}
      {note && <small className="block text-caption text-quiet">{note}</small>}
    </p>
    {action}
  </li>
)
