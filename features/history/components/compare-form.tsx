import { useTranslations } from 'next-intl'
import { controlStyle } from '@/components/form/control-style'
import { buttonStyle } from '@/components/ui/button-style'
import { addDays, type Day } from '@/lib/dates'

type CompareFormProps = { ownerId: string; from?: Day; to?: Day; today: Day }

/** Two days to compare; a plain form, whose answer has an address. */
export function CompareForm({ ownerId, from, to, today }: CompareFormProps) {
  const t = useTranslations('history')
  const days = [
    { name: 'from', label: t('from'), day: from ?? addDays(today, -7) },
    { name: 'to', label: t('to'), day: to ?? today },
  ]
  return (
    <form
      action={`/people/${ownerId}/history/changes`}
      aria-label={t('compare')}
      className="mb-8 flex flex-wrap items-end gap-3 print:hidden"
    >
      {days.map(({ name, label, day }) => (
        <label key={name} className="block">
          <span className="block text-caption">{label}</span>
          <input
            type="date"
            name={name}
            defaultValue={day}
            max={today}
            required
            className={`${controlStyle} w-auto`}
          />
        </label>
      ))}
      <button type="submit" className={buttonStyle('secondary')}>
        {t('compare')}
      </button>
    </form>
  )
}
