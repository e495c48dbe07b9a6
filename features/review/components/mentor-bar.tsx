import { useLocale, useTranslations } from 'next-intl'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import type { Changes } from '../rules/changes'
import { countDrafts, type Drafts } from '../rules/reviews'
import { ChangeBarView } from './change-bar-view'

type MentorBarProps = {
  since: Changes['since']
  /** how many comments of the mentee the mentor has not read */
  news: number
  drafts?: Drafts
  today: Day
  timeZone: string
}

/** The bar for a mentor who reads: what has changed, and which drafts are not sent. */
export function MentorBar({ since, news, drafts, today, timeZone }: MentorBarProps) {
  const t = useTranslations('review')
  const locale = useLocale()
  const count = drafts ? countDrafts(drafts) : 0
  return (
    <ChangeBarView since={since && formatDay(locale, dayOf(timeZone, since), today)} news={news}>
      {count > 0 && (
        <a
          href="#review"
          className="ms-auto inline-flex min-h-8 items-center text-accent underline underline-offset-4"
        >
          {t('drafts.toSend', { count })}
        </a>
      )}
    </ChangeBarView>
  )
}
