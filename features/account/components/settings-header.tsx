import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { TextLink } from '@/components/ui/text-link'

/** The head of the settings: whose they are, and the way to the page for operators where it is theirs. */
export function SettingsHeader({ email, isOperator }: { email: string; isOperator: boolean }) {
  const t = useTranslations('settings')
  return (
    <PageHeader
      title={t('title')}
      lead={email}
      actions={isOperator && <TextLink href="/operator">{t('operator')}</TextLink>}
      inBar
    />
  )
}
