import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { providerFault } from '../rules'

type Value = string | string[] | undefined

/** What has just happened to the account elsewhere, by what the address says: a provider, a link in an email. */
export function AccountNotices({ error, notice }: { error: Value; notice: Value }) {
  const [t, errors] = [useTranslations('settings'), useTranslations('errors')]
  const fault = providerFault(error)
  return (
    <>
      {fault && <Notice tone="danger">{errors(fault)}</Notice>}
      {notice === 'confirmed' && <Notice tone="good">{t('confirmedNow')}</Notice>}
      {notice === 'connected' && <Notice tone="good">{t('connectedNow')}</Notice>}
    </>
  )
}
