import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import type { OwnAnalysis } from '../queries'
import { invitationDays, type Wanted } from '../rules'
import { AnalysisTicks } from './analysis-ticks'
import { LinkForm } from './link-form'
import { WhatIsSeen } from './what-is-seen'

type InvitationFormProps = { wanted: Wanted; analyses: OwnAnalysis[]; mail: boolean }

/** All that a link needs: for a mentor, what it opens; for both, an address where mail can be sent. */
export function InvitationForm({ wanted, analyses, mail }: InvitationFormProps) {
  const t = useTranslations('mentoring.invite')
  const days = { days: invitationDays }
  const words = {
    form: t(`${wanted}Title`),
    once: t('once', days),
    link: t('link'),
    copy: t('copy'),
    copied: t('copied'),
    none: t('made'),
    sent: t('mailed'),
    failed: t('mailFailed'),
  }
  return (
    <LinkForm words={words}>
      <input type="hidden" name="wanted" value={wanted} />
      {wanted === 'mentor' && (
        <>
          <AnalysisTicks analyses={analyses} legend={t('ticks')} />
          <WhatIsSeen />
        </>
      )}
      {mail && (
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          optional
          autoComplete="off"
          maxLength={254}
        />
      )}
      <p className="text-quiet">{t(`${wanted}Next`, days)}</p>
      <SubmitButton>{t('make')}</SubmitButton>
    </LinkForm>
  )
}
