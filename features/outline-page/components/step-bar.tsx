import { ChangeBar } from '@/features/review/components/change-bar'
import { MentorBar } from '@/features/review/components/mentor-bar'
import { countThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'
import type { TalkedRows } from './page-outline'

/** Leads through what is new: the owner through answers, a mentor through what has changed and what is to be sent. */
export function StepBar({ page }: { page: TalkedRows }) {
  const { me, owner, reviews, changes } = page
  const { news } = countThreads(page.pageThreads.threads)
  if (owner.relation === 'self') return <ChangeBar since={null} news={news} />
  return (
    <MentorBar
      since={changes.since}
      news={news}
      drafts={reviews?.drafts}
      today={today(me.timeZone)}
      timeZone={me.timeZone}
    />
  )
}
