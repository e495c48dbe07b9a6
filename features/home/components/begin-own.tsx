import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'

type BeginOwnProps = { personId: string; title: string; text: string }

/** At the end of the start page of somebody who came for others: the ways to write of oneself. */
export function BeginOwn({ personId, title, text }: BeginOwnProps) {
  const t = useTranslations('start')
  return (
    <Panel aria-labelledby="own" className="mt-12">
      <h2 id="own" className="font-semibold text-reading">
        {title}
      </h2>
      <p className="mt-1 text-quiet">{text}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href={`/people/${personId}/kys`}>{t('write.title')}</LinkButton>
        <LinkButton href={`/people/${personId}/import`}>{t('paste.title')}</LinkButton>
      </div>
    </Panel>
  )
}
