import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Owner } from '@/features/person/queries'
import { cn } from '@/lib/cn'
import { today } from '@/lib/dates'
import { reviewNotice } from '../rules/notice'
import type { Reviews } from '../rules/reviews'
import type { FormPage } from '../schema'
import { MentorReviews } from './mentor-reviews'
import { OwnerReviews } from './owner-reviews'

type ReviewSectionProps = {
  me: { id: string; timeZone: string }
  owner: Owner
  analysisId: string
  view: FormPage['view']
  reviews: Reviews
  /** the revision that the page shows to a mentor */
  shown: number
  /** the address's word for what was just done */
  notice: unknown
  /** what else is to be read before one asks or answers */
  children?: ReactNode
}

/** The reviews of an analysis, for its owner and the mentors to whom it is open; for anybody else nothing. */
export function ReviewSection({ me, owner, reviews, shown, notice, children, ...at }: ReviewSectionProps) {
  const t = useTranslations('review')
  if (owner.relation !== 'self' && owner.relation !== 'mentor') return children
  const place = { owner: owner.id, analysis: at.analysisId, view: at.view }
  const done = reviewNotice(notice)
  const common = { reviews, place, today: today(me.timeZone), timeZone: me.timeZone }
  const title = (
    <>
      <h2 id="review" className="mb-2 font-semibold">
        {t('title')}
      </h2>
      {done && (
        <Notice tone="good" className="mb-4 print:hidden">
          {t(`notices.${done}`)}
        </Notice>
      )}
    </>
  )
  const past = reviews.all.some(({ answeredAt }) => answeredAt) && (
    <p className="mt-3 text-caption print:hidden">
      <TextLink alone href={`/people/${owner.id}/reviews`}>
        {t('past.all')}
      </TextLink>
    </p>
  )
  return (
    // Without a box of its own, so that the foot of an answer stays in sight along all of the drawer.
    <section aria-labelledby="review" className={cn('contents', reviews.all.length === 0 && 'print:hidden')}>
      {owner.relation === 'self' ? (
        <>
          <div data-part>
            {title}
            <OwnerReviews {...common} />
            {past}
          </div>
          {children}
        </>
      ) : (
        <MentorReviews {...common} shown={shown} name={owner.name} mentorId={me.id} title={title} past={past}>
          {children}
        </MentorReviews>
      )}
    </section>
  )
}
