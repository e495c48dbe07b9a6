import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { SnapshotPart } from '@/features/snapshot/components/snapshot-part'
import { documentOf } from '@/features/snapshot/rules/document'
import { today } from '@/lib/dates'
import type { PastReviewPage } from '../queries/past'
import { ReviewFacts } from './review-facts'

/** A review that was sent, and below it all that its mentor was shown then. */
export function PastReview({ page }: { page: PastReviewPage }) {
  const t = useTranslations('review.past')
  const { me, owner, review, kys, gap, earlier } = page
  const missing = earlier ? 'ofEarlier' : gap === null && kys !== null ? 'closed' : 'before'
  return (
    <>
      <Panel className="mb-6">
        <ReviewFacts review={review} today={today(me.timeZone)} timeZone={me.timeZone} />
      </Panel>
      {gap === null ? (
        <p className="text-quiet">{t(missing)}</p>
      ) : (
        <SnapshotPart id="gap" title={t('gap')} document={documentOf(gap, review.analysisId)} />
      )}
      {kys && <SnapshotPart id="kys" title="KYS" document={documentOf(kys, null)} />}
      {(gap || kys) && (
        <p className="mt-8 text-quiet text-caption">
          {owner.editable ? t('readersOwn') : t('readers', { name: owner.name })}
        </p>
      )}
    </>
  )
}
