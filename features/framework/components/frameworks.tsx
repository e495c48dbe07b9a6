import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { FrameworkItem } from '../queries/frameworks'
import { FrameworkList } from './framework-list'

/** One's own frameworks, and those of others; where there are none, what they are for and how they look. */
export function Frameworks({ frameworks }: { frameworks: FrameworkItem[] }) {
  const t = useTranslations('frameworks')
  const own = frameworks.filter(({ author }) => author === null)
  const others = frameworks.filter(({ author }) => author !== null)
  if (frameworks.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        actions={
          <LinkButton href="/frameworks/new" variant="primary">
            {t('make')}
          </LinkButton>
        }
      >
        <p>{t('emptyText')}</p>
        <p className="mt-3">{t('emptyLooks')}</p>
        <pre className="mt-1 overflow-x-auto rounded-md bg-sunken p-3 text-caption">{t('emptyExample')}</pre>
        <p className="mt-3">{t('emptyTeam')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="space-y-10">
      {own.length > 0 && (
        <PageSection title={t('own')} about={t('ownAbout')}>
          <FrameworkList frameworks={own} />
        </PageSection>
      )}
      {others.length > 0 && (
        <PageSection title={t('others')} about={t('othersAbout')}>
          <FrameworkList frameworks={others} />
        </PageSection>
      )}
    </div>
  )
}
