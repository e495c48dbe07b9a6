import { useFormatter, useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import type { Operation } from '../queries'
import { FactList } from './fact-list'

/** The numbers of an installation. */
export function FigureList({ operation }: { operation: Operation }) {
  const t = useTranslations('operator')
  const format = useFormatter()
  const { me, figures, doors, since, condition } = operation
  const when = (date: Date) =>
    format.dateTime(date, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: me.timeZone,
    })
  const size = format.number(figures.bytes / 1_000_000, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  })
  const { mails, mailsSince } = figures
  const waiting = mailsSince
    ? `${format.number(mails)} (${t('mailsSince', { when: when(mailsSince) })})`
    : format.number(mails)
  return (
    <PageSection title={t('figures')} about={t('versionAbout', { when: when(since) })}>
      <FactList
        facts={[
          [t('accounts'), format.number(figures.accounts)],
          [t('used'), format.number(figures.used)],
          [t('disabledCount'), format.number(figures.disabled)],
          [t('sessions'), format.number(figures.sessions)],
          [t('doors'), t(`doorsOf.${doors}`)],
          [t('storage'), size],
          [t('mails'), waiting],
          [t('backup'), figures.backupAt ? when(figures.backupAt) : t('never')],
          [t('version'), condition.running],
        ]}
      />
    </PageSection>
  )
}
