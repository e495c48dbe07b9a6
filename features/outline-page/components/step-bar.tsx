import { ChangeBarView } from '@/features/review/components/change-bar-view'
import { MentorBar } from '@/features/review/components/mentor-bar'
import { countThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'
import type { TalkedRows } from './page-outline'

/** Steps through what is new: for the owner answers, for a mentor changes and unsent drafts. */
export function StepBar({ page }: { page: TalkedRows }) {
  const { me, owner, reviews, changes } = page
  const { news } = countThreads(page.pageThreads.threads)
  if (owner.relation === 'self') return news > 0 && <ChangeBarView since={null} news={news} />
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
