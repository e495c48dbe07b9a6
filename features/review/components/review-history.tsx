import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/dates'
import type { Round } from '../rules/reviews'
import { RoundFacts } from './review-facts'

type RoundHistoryProps = { rounds: Round[]; today: Day; timeZone: string }

/** The rounds that are over, folded; on paper they stand open. */
export function RoundHistory({ rounds, today, timeZone }: RoundHistoryProps) {
  const t = useTranslations('review')
  if (rounds.length === 0) return null
  return (
    <Disclosure summary={t('history', { count: rounds.length })} className="unfold-print">
      <ol className="divide-y divide-line">
        {rounds.map((round) => (
          <li key={round.id} className="py-3">
            <RoundFacts round={round} today={today} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
