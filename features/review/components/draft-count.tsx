import { useTranslations } from 'next-intl'
import { countDrafts, type Drafts } from '../rules/reviews'

const kinds = ['threads', 'comments', 'suggestions'] as const

/** How much the viewer has drafted and not sent, by kind. */
export function DraftCount({ drafts }: { drafts: Drafts }) {
  const t = useTranslations('review')
  const parts = kinds
    .filter((kind) => drafts[kind] > 0)
    .map((kind) => t(`drafts.${kind}`, { count: drafts[kind] }))
  return (
    <p className="print:hidden">
      <b>{t('drafts.all', { count: countDrafts(drafts) })}</b>{' '}
      <span className="text-quiet">{parts.join(' · ')}</span>
    </p>
  )
}
