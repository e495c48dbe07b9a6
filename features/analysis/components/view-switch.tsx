import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type ViewSwitchProps = { address: `/people/${string}/gap/${string}`; view: 'document' | 'chain' }

/** The two views of an analysis: at a glance, and as text. */
export function ViewSwitch({ address, view }: ViewSwitchProps) {
  const t = useTranslations('analysis')
  const views = [
    { key: 'chain', href: `${address}?view=chain` },
    { key: 'document', href: address },
  ] as const
  return (
    <nav aria-label={t('views')} className="inline-flex shrink-0 rounded-lg bg-sunken p-0.5 print:hidden">
      {views.map(({ key, href }) => (
        <PageLink
          key={key}
          href={href}
          aria-current={key === view ? 'page' : undefined}
          className="inline-flex min-h-7.5 items-center rounded-md border border-transparent px-3 text-quiet hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:border-line pointer-coarse:min-h-10 forced-color-adjust-none"
        >
          {t(key)}
        </PageLink>
      ))}
    </nav>
  )
}
