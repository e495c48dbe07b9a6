import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'

/** An analysis that is there, by what it works towards. */
export type KnownAnalysis = { id: string; goal: string | null }

type AnalysisChoiceProps = {
  name: string
  /** which of several analyses of the document it is */
  of?: { number: number; goal: string }
  analyses: KnownAnalysis[]
  chosen: string
}

/** Asks what happens to an analysis of a document: where the person has one already, or the document several. */
export function AnalysisChoice({ name, of, analyses, chosen }: AnalysisChoiceProps) {
  const t = useTranslations('document')
  const known = analyses.map(({ id, goal }) => {
    const words = (goal || t('analysisUntitled')).split('\n')[0]?.slice(0, 80) ?? ''
    return { value: id, label: t('analysisReplace', { goal: words }) }
  })
  return (
    <RadioGroup
      name={name}
      label={
        of
          ? t('analysisModeOf', { number: of.number, goal: of.goal || t('analysisUntitled') })
          : t('analysisMode')
      }
      options={[
        {
          value: 'add',
          label: t('analysisAdd'),
          hint: of && of.number > 1 ? undefined : t('analysisAddHint'),
        },
        ...known,
        { value: 'leave', label: t('analysisLeave') },
      ]}
      defaultValue={chosen}
    />
  )
}
