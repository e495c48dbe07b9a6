import { useFormatter, useTranslations } from 'next-intl'
import type { Deed } from '../queries'

/** What was done to accounts: when, by whom, what, and to whose. */
export function DeedList({ deeds, timeZone }: { deeds: Deed[]; timeZone: string }) {
  const t = useTranslations('operator')
  const format = useFormatter()
  if (deeds.length === 0) return <p className="text-quiet">{t('noDeeds')}</p>
  const named = (one: { id: string; email: string | null }) =>
    one.email ?? t('goneAccount', { id: one.id.slice(-12) })
  return (
    <ol className="divide-y divide-line">
      {deeds.map(({ at, kind, actor, person }) => (
        <li key={`${at.getTime()} ${kind} ${person?.id}`} className="py-2">
          <p className="break-words">
            {t(`deedOf.${kind}`)}
            {person && ` · ${named(person)}`}
          </p>
          <p className="break-words text-quiet text-caption">
            <time dateTime={at.toISOString()}>
              {format.dateTime(at, {
                dateStyle: 'medium',
                timeStyle: 'short',
                hourCycle: 'h23',
                timeZone,
              })}
            </time>
            {` · ${actor ? named(actor) : t('byCommand')}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
