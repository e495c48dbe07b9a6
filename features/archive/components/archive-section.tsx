import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { buttonStyle } from '@/components/ui/button-style'
import { Download } from '@/components/ui/icons'

/** Everything that is kept about the person, to take along. */
export function ArchiveSection({ personId }: { personId: string }) {
  const t = useTranslations('settings')
  return (
    <PageSection className="max-w-md" title={t('archive')} about={t('archiveAbout')}>
      {/* A plain link, because `Link` would navigate instead of downloading. */}
      <a href={`/people/${personId}/archive`} download className={buttonStyle('secondary')}>
        <Download className="size-4" />
        {t('archiveGet')}
      </a>
    </PageSection>
  )
}
