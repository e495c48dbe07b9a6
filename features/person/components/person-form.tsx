import { useTranslations } from 'next-intl'
import type { Me } from '@/auth/viewer'
import { ActionForm } from '@/components/form/action-form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { locales } from '@/lib/i18n/locales'
import { updatePersonAction } from '../actions'
import { listTimeZones } from '../rules'

/** Name, language and time zone of the person who is signed in. */
export function PersonForm({ me }: { me: Me }) {
  const t = useTranslations('settings')
  const account = useTranslations('account')
  const form = useTranslations('form')
  return (
    <ActionForm action={updatePersonAction} label={t('person')} success={form('saved')}>
      <TextInput
        name="name"
        label={account('name')}
        hint={account('nameHint')}
        defaultValue={me.name}
        autoComplete="name"
        required
      />
      <Select
        name="locale"
        label={t('locale')}
        defaultValue={me.locale}
        options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
      />
      <Select
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        defaultValue={me.timeZone}
        options={listTimeZones(me.timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
      <SubmitButton variant="secondary">{t('save')}</SubmitButton>
    </ActionForm>
  )
}
