import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** Says on the start page how many offers and new leads wait, and leads to them; nothing when none does. */
export function TeamsWaitingLine({ waiting }: { waiting: number }) {
  const t = useTranslations('team.waiting')
  if (waiting === 0) return null
  return (
    <p className="mb-6 flex flex-wrap items-baseline gap-x-3 rounded-md bg-accent-soft px-4 py-2">
      <span>{t('line', { count: waiting })}</span>
      <TextLink href="/teams">{t('see')}</TextLink>
    </p>
  )
}
