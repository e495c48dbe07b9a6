import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { cn } from '@/lib/cn'
import type { PartOf } from '@/lib/page-parts'
import { PartStop } from './part-stop'

type PartNavProps = {
  of: PartOf | undefined
  /** address of the page with its query, without the part */
  address: string
  /** true at the top of the page, where it explains what parts are */
  about?: boolean
  className?: string
}

/** Links to the other parts of a document that is too long for one page; nothing where it fits. */
export function PartNav({ of, address, about = false, className }: PartNavProps) {
  const t = useTranslations('outline.parts')
  if (!of) return null
  const { part, parts } = of
  const to = (number: number) => `${address}${address.includes('?') ? '&' : '?'}part=${number}` as Route
  return (
    <nav aria-label={t('name')} className={cn('rounded-md bg-sunken px-4 py-2', className)}>
      <p className="flex flex-wrap items-center gap-x-4">
        <span className="font-medium tabular-nums">{t('here', { part, parts })}</span>
        {part > 1 && (
          <TextLink href={to(part - 1)} rel="prev" className="print:hidden">
            {t('previous')}
          </TextLink>
        )}
        {part < parts && (
          <TextLink href={to(part + 1)} rel="next" className="print:hidden">
            {t('next')}
          </TextLink>
        )}
        {part > 2 && (
          <TextLink href={to(1)} className="print:hidden">
            {t('first')}
          </TextLink>
        )}
        {part < parts - 1 && (
          <TextLink href={to(parts)} className="print:hidden">
            {t('last')}
          </TextLink>
        )}
      </p>
      {about && <p className="text-quiet text-caption">{t('about')}</p>}
      {about && <PartStop />}
    </nav>
  )
}
