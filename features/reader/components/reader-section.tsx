import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { TextLink } from '@/components/ui/text-link'
import type { Standing } from '../queries'
import { ReaderList } from './reader-list'

/** Who reads what is the viewer's, and the way to close it. */
export function ReaderSection({ readers }: Pick<Standing, 'readers'>) {
  const t = useTranslations('reader')
  return (
    <PageSection className="max-w-md" title={t('title')} about={t('about')}>
      <ReaderList readers={readers} />
      <p className="mt-3">
        <TextLink alone href="/settings/open">
          {t('toOpen')}
        </TextLink>
      </p>
    </PageSection>
  )
}
