import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { useOutline, useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { countOpen, countUnbegun } from '../rules/walk'

type WalkOfferProps = {
  /** it has just come from a document, perhaps with levels of some competencies */
  imported: boolean
}

/** Competencies that are rated in a minute. */
const perMinute = 6

/**
 * Offers its owner to go through the competencies of an analysis, as long as none is rated; after an import, as long as
 * one is not.
 */
export function WalkOffer({ imported }: WalkOfferProps) {
  const t = useTranslations('walk')
  const { owner, analysisId, isOwn } = useOutlinePage()
  const count = useOutline((outline) =>
    isOwn && !outline.excerpt ? (imported ? countOpen : countUnbegun)(outline) : 0,
  )
  if (count === 0) return null
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-quiet print:hidden">
      {t('offer', { count, minutes: Math.ceil(count / perMinute) })}
      <LinkButton
        href={`/people/${owner.id}/gap/${analysisId}?view=walk`}
        size="small"
        className="pointer-coarse:min-h-11"
      >
        {t('begin')}
      </LinkButton>
    </p>
  )
}
