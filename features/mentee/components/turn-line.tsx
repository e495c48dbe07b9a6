import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { WaitingSince } from '@/features/review/components/waiting-since'
import type { Day } from '@/lib/dates'
import type { MenteePart } from '../rules/mentees'

type TurnLineProps = { part: MenteePart; today: Day; timeZone: string }

/** Whose turn it is, and for how long it has been the mentor's; nothing when nothing is to be done. */
export function TurnLine({ part: { turn, waitsSince }, today, timeZone }: TurnLineProps) {
  const t = useTranslations('review')
  if (!turn) return null
  return (
    <>
      <Badge tone={turn === 'mine' ? 'accent' : 'plain'}>{t(`turn.${turn}`)}</Badge>
      {waitsSince && <WaitingSince since={waitsSince} today={today} timeZone={timeZone} />}
    </>
  )
}
