import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/radio-group'
import type { OwnAnalysis } from '@/features/mentorship/queries'
import { type Sharing, type SharingChoice, sharingChoices } from '../rules/sharing'

type SharingFieldsProps = {
  analyses: OwnAnalysis[]
  /** the present choice; without it, nothing is filled in */
  opened?: Sharing
  /** who will see it */
  leads: readonly { id: string; name: string }[]
}

/**
 * Asks what the leads may see. The field for the analysis appears with the first two answers, and that for
 * the KYS with the first; by CSS alone, so that it works before JavaScript has loaded.
 */
export function SharingFields({ analyses, opened, leads }: SharingFieldsProps) {
  const t = useTranslations('team.sharing')
  const words = useTranslations('analysis')
  const goalOf = ({ goals }: OwnAnalysis) => goals.join(' · ') || words('untitled')
  const choices: readonly SharingChoice[] = analyses.length > 0 ? sharingChoices : ['none']
  const [only, ...more] = analyses
  return (
    <div className="answer space-y-4">
      <RadioGroup
        name="choice"
        label={t('choice')}
        hint={analyses.length === 0 && t('noAnalyses')}
        options={choices.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        defaultValue={opened === undefined ? undefined : (opened?.mode ?? 'none')}
        required
      />
      {only && (
        <p className="hidden rounded-md bg-sunken px-4 py-3 [.answer:has([value=counted]:checked)_&]:block">
          <b className="font-semibold">{t('countedLimitsTitle')}</b> {t('countedLimits')}
        </p>
      )}
      {only && (
        <div className="hidden border-line border-l-2 pl-4 [.answer:has([value=counted]:checked)_&]:block [.answer:has([value=named]:checked)_&]:block">
          {more.length === 0 ? (
            <>
              <input type="hidden" name="analysis" value={only.id} />
              <p>{t('only', { goal: goalOf(only) })}</p>
            </>
          ) : (
            <RadioGroup
              name="analysis"
              label={t('analysis')}
              options={analyses.map((one) => ({ value: one.id, label: goalOf(one) }))}
              defaultValue={opened?.analysisId}
            />
          )}
          <p className="mt-3 break-words">
            {leads.length === 0
              ? t('noReaders')
              : t('readers', { names: leads.map(({ name }) => name).join(', ') })}
          </p>
          <input type="hidden" name="leads" value={leads.map(({ id }) => id).join(' ')} />
          <Checkbox
            name="kys"
            label={t('kys')}
            hint={t('kysHint')}
            defaultChecked={opened?.kys}
            className="mt-3 hidden [.answer:has([value=named]:checked)_&]:block"
          />
        </div>
      )}
    </div>
  )
}
