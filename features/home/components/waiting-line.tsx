import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** Says on the start page how much waits, and leads to it; nothing when nothing does. */
export function WaitingLine({ waiting }: { waiting: number }) {
  const t = useTranslations('review.waiting')
  if (waiting === 0) return null
  return (
    <p className="mb-6 flex flex-wrap items-baseline gap-x-3 rounded-md bg-accent-soft px-4 py-2">
      <span>{t('line', { count: waiting })}</span>
      <TextLink href="/mentoring">{t('see')}</TextLink>
    </p>
  )
}
