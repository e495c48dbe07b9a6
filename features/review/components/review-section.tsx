import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
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
}

/** The reviews of an analysis, for its owner and the mentors to whom it is open; for anybody else nothing. */
export function ReviewSection({ me, owner, analysisId, view, reviews, shown, notice }: ReviewSectionProps) {
  const t = useTranslations('review')
  if (owner.relation !== 'self' && owner.relation !== 'mentor') return null
  const place = { owner: owner.id, analysis: analysisId, view }
  const done = reviewNotice(notice)
  const common = { reviews, place, today: today(me.timeZone), timeZone: me.timeZone }
  return (
    <Panel
      aria-labelledby="review"
      className={cn('mb-10 print:mb-5 print:border-0 print:p-0', reviews.all.length === 0 && 'print:hidden')}
    >
      <h2 id="review" className="mb-2 scroll-mt-6 font-semibold text-reading">
        {t('title')}
      </h2>
      {done && (
        <Notice tone="good" className="mb-4 print:hidden">
          {t(`notices.${done}`)}
        </Notice>
      )}
      {owner.relation === 'self' ? (
        <OwnerReviews {...common} />
      ) : (
        <MentorReviews {...common} shown={shown} name={owner.name} mentorId={me.id} />
      )}
      {reviews.all.some(({ answeredAt }) => answeredAt) && (
        <p className="mt-3 text-caption print:hidden">
          <TextLink alone href={`/people/${owner.id}/reviews`}>
            {t('past.all')}
          </TextLink>
        </p>
      )}
    </Panel>
  )
}
