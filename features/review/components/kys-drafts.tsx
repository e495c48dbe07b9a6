import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Owner } from '@/features/person/queries'
import { countDrafts, type Drafts } from '../rules/reviews'

/** Tells a mentor on a KYS what is drafted there and from where it is sent. */
export function KysDrafts({ owner, drafts }: { owner: Owner; drafts: Drafts }) {
  const t = useTranslations('review.drafts')
  const count = countDrafts(drafts)
  if (owner.relation !== 'mentor' || count === 0) return null
  return (
    <p data-part className="flex flex-wrap items-baseline gap-x-3 print:hidden">
      <span>{t('ofKys', { count })}</span>
      <TextLink href={`/people/${owner.id}/gap`}>{t('toGap')}</TextLink>
    </p>
  )
}
