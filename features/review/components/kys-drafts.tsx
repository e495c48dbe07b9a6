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
    <p className="mb-6 flex flex-wrap items-baseline gap-x-3 rounded-md bg-accent-soft px-4 py-2 print:hidden">
      <span>{t('ofKys', { count })}</span>
      <TextLink href={`/people/${owner.id}/gap`}>{t('toGap')}</TextLink>
    </p>
  )
}
