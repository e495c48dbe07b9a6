import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import type { FrameworkPage } from '../queries/frameworks'

/** What a framework is called, whose it is, and the way to an analysis that begins from it. */
export function FrameworkHeader({
  viewer,
  framework,
}: { viewer: string } & Pick<FrameworkPage, 'framework'>) {
  const t = useTranslations('frameworks')
  const { name, author, edition, number } = framework
  const whose = author === null ? [] : [author === '' ? t('bySomebody') : t('by', { name: author })]
  return (
    <PageHeader
      title={<span className="break-words">{name}</span>}
      lead={[...whose, t('edition', { number })].join(' · ')}
      actions={
        <LinkButton href={`/people/${viewer}/gap?framework=${edition}#new`} variant="primary">
          {t('begin')}
        </LinkButton>
      }
    />
  )
}
