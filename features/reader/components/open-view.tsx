import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { forgetResetAction } from '../actions'
import type { OpenPage } from '../queries'
import { PauseList } from './pause-list'
import { ReaderList } from './reader-list'

/** What a reset has ended and paused, and who reads what now. */
export function OpenView({ page: { me, readers, paused, links, reset } }: { page: OpenPage }) {
  const t = useTranslations('reader')
  return (
    <div className="space-y-10">
      {reset !== null && (
        <Notice tone="info" live={false} title={t('resetTitle')}>
          <p>{t('resetText', { count: reset })}</p>
        </Notice>
      )}
      {paused.length > 0 && (
        <PageSection title={t('paused')} about={t('pausedAbout')}>
          <PauseList paused={paused} timeZone={me.timeZone} />
        </PageSection>
      )}
      <PageSection title={t('title')} about={t('about')}>
        <ReaderList readers={readers} />
        {links > 0 && (
          <p className="mt-3">
            {t('links', { count: links })} <TextLink href="/mentoring">{t('toLinks')}</TextLink>
          </p>
        )}
      </PageSection>
      {reset !== null && paused.length === 0 && (
        <ActionForm action={forgetResetAction}>
          <SubmitButton>{t('seen')}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
