import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Verdict } from '../rules/verdict'

const tones = { approve: 'good', changes: 'warn', comment: 'accent' } as const

/** How a mentor answered, in words. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('review')
  return <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>
}
