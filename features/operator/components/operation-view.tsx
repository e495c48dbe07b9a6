import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { Notice } from '@/components/ui/notice'
import type { Operation } from '../queries'
import { AccountList } from './account-list'
import { DeedList } from './deed-list'
import { FigureList } from './figure-list'
import { InviteSection } from './invite-section'

/** What an operator sees of the whole installation. @param letters that were searched for */
export function OperationView({ operation, letters }: { operation: Operation; letters: string }) {
  const t = useTranslations('operator')
  const { me, warnings, condition, deeds } = operation
  return (
    <>
      {warnings.length > 0 && (
        <ul className="mb-8 space-y-3">
          {warnings.map((warning) => (
            <li key={warning}>
              <Notice tone="warn" live={false}>
                {t(`warnings.${warning}`, { found: condition.found, running: condition.running })}
              </Notice>
            </li>
          ))}
        </ul>
      )}
      <div className="two">
        <AccountList operation={operation} letters={letters} />
        <div className="min-w-0 space-y-10">
          <FigureList operation={operation} />
          <InviteSection operation={operation} />
          <PageSection title={t('deeds')} about={t('deedsAbout')}>
            <DeedList deeds={deeds} timeZone={me.timeZone} />
          </PageSection>
        </div>
      </div>
    </>
  )
}
