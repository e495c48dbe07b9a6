import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** Says that the framework of an analysis has a later edition, and leads to what is different in it. */
export function NewerEdition({ address }: { address: `/people/${string}/gap/${string}` }) {
  const t = useTranslations('frameworks.newer')
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-x-2 text-quiet print:hidden">
      {t('about')}
      <TextLink alone href={`${address}/framework`}>
        {t('show')}
      </TextLink>
    </p>
  )
}
