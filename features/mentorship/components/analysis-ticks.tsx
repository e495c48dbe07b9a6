import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import type { OwnAnalysis } from '../queries'
import { openField } from '../rules'

type AnalysisTicksProps = { analyses: OwnAnalysis[]; opened?: readonly string[]; legend: string }

/** Which analyses a mentor may see; nothing is ticked that is not open already. */
export function AnalysisTicks({ analyses, opened = [], legend }: AnalysisTicksProps) {
  const t = useTranslations('mentoring.invite')
  const words = useTranslations('analysis')
  if (analyses.length === 0) return <p className="text-quiet">{t('noAnalyses')}</p>
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <p className="text-quiet text-caption">{t('ticksHint')}</p>
      <div className="mt-2">
        {analyses.map(({ id, goals }) => (
          <Checkbox
            key={id}
            name={openField(id)}
            label={goals.join(' · ') || words('untitled')}
            defaultChecked={opened.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  )
}
