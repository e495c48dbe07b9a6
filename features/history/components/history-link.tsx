import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/** The way from a document to its past. */
export function HistoryLink({ ownerId }: { ownerId: string }) {
  const t = useTranslations('history')
  return (
    <LinkButton href={`/people/${ownerId}/history`} size="small">
      {t('open')}
    </LinkButton>
  )
}
