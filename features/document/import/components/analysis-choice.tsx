import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'

/** An analysis that is there, by what it works towards. */
export type KnownAnalysis = { id: string; goal: string | null }

type AnalysisChoiceProps = { name: string; analyses: KnownAnalysis[]; chosen: string }

/** Asks what happens to a document's analysis, where the person has one already. */
export function AnalysisChoice({ name, analyses, chosen }: AnalysisChoiceProps) {
  const t = useTranslations('document')
  const known = analyses.map(({ id, goal }) => {
    const words = (goal || t('analysisUntitled')).split('\n')[0]?.slice(0, 80) ?? ''
    return { value: id, label: t('analysisReplace', { goal: words }) }
  })
  return (
    <RadioGroup
      name={name}
      label={t('analysisMode')}
      options={[
        { value: 'add', label: t('analysisAdd'), hint: t('analysisAddHint') },
        ...known,
        { value: 'leave', label: t('analysisLeave') },
      ]}
      defaultValue={chosen}
    />
  )
}
