import { useTranslations } from 'next-intl'
import type { OwnAnalysis } from '../queries'

type OpenedListProps = { analyses: OwnAnalysis[]; opened: readonly string[]; label: string }

/** What a mentor sees: the KYS always, and the opened analyses by their goals. */
export function OpenedList({ analyses, opened, label }: OpenedListProps) {
  const t = useTranslations('mentoring.list')
  const words = useTranslations('analysis')
  return (
    <div>
      <p className="text-quiet text-caption">{label}</p>
      <ul className="list-disc pl-5">
        <li>{t('kys')}</li>
        {analyses
          .filter(({ id }) => opened.includes(id))
          .map(({ id, goals }) => (
            <li key={id}>{t('analysis', { goal: goals.join(' · ') || words('untitled') })}</li>
          ))}
      </ul>
    </div>
  )
}
