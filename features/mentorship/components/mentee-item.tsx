import { useFormatter, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { WaitingSince } from '@/features/review/components/waiting-since'
import type { Day } from '@/lib/dates'
import type { Mentee } from '../queries'
import { EndForm } from './end-form'

type MenteeItemProps = { mentee: Mentee; today: Day; timeZone: string }

/** Somebody whose mentor the viewer is. @param timeZone the viewer's */
export function MenteeItem({ mentee, today, timeZone }: MenteeItemProps) {
  const t = useTranslations('mentoring.list')
  const format = useFormatter()
  const { id, ownerId, name, since, waitsSince } = mentee
  return (
    <li className="space-y-2 py-4">
      <h3 className="font-semibold text-reading">
        <TextLink href={`/people/${ownerId}/kys`}>{name}</TextLink>
      </h3>
      <p className="text-quiet text-caption">
        {t('since', { day: format.dateTime(since, { dateStyle: 'long', timeZone }) })}
        {waitsSince && (
          <>
            {' · '}
            <WaitingSince since={waitsSince} today={today} timeZone={timeZone} className="text-accent" />
          </>
        )}
      </p>
      <EndForm ownerId={ownerId} mentorshipId={id} name={name} side="mentee" />
    </li>
  )
}
