import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { UnsentWords } from '@/components/shell/unsent-words'
import { Badge } from '@/components/ui/badge'
import { endAllSessionsAction, endSessionAction } from '../actions'
import type { SessionItem } from '../queries'

type SessionsSectionProps = { personId: string; sessions: SessionItem[]; timeZone: string }

/** Where one is signed in, newest first, with a way to end each and all. */
export function SessionsSection({ personId, sessions, timeZone }: SessionsSectionProps) {
  const t = useTranslations('settings')
  const format = useFormatter()
  const when = (date: Date) =>
    format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone })
  return (
    <PageSection className="max-w-md" title={t('sessions')} about={t('sessionsAbout')}>
      <ul className="mb-5 divide-y divide-line">
        {sessions.map(({ id, browser, address, createdAt, seenAt, current }) => (
          <li key={id} className="flex items-start justify-between gap-4 py-3">
            <div className="min-w-0">
              <p className="font-medium">
                {browser ?? t('unknownBrowser')} {current && <Badge tone="good">{t('thisOne')}</Badge>}
              </p>
              <p className="text-quiet text-caption">
                {t('lastSeen', { when: when(seenAt) })}
                <br />
                {t('since', { when: when(createdAt) })}
                {address && ` · ${address}`}
              </p>
            </div>
            {!current && (
              <ActionForm action={endSessionAction} fields={{ id }}>
                <SubmitButton
                  variant="secondary"
                  size="small"
                  aria-label={t('endOf', { browser: browser ?? t('unknownBrowser') })}
                >
                  {t('end')}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <UnsentWords personId={personId}>
        <ActionForm action={endAllSessionsAction}>
          <SubmitButton variant="secondary">{t('endAll')}</SubmitButton>
        </ActionForm>
      </UnsentWords>
    </PageSection>
  )
}
