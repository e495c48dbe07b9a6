import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { cn } from '@/lib/cn'
import type { Standing } from '../queries'

/** Who reads what is the viewer's, in one quiet line. */
export function ReadersNow({ readers, className }: Pick<Standing, 'readers'> & { className?: string }) {
  const t = useTranslations('reader')
  const names = readers.map(({ name, role, team }) =>
    role === 'mentor' ? t('namedMentor', { name }) : t('namedLead', { name, team: team?.name ?? '' }),
  )
  return (
    <p className={cn('text-quiet text-caption', className)}>
      {names.length > 0 ? t('line', { names: names.join(', ') }) : t('nobody')}{' '}
      {names.length > 0 && <TextLink href="/settings/open">{t('what')}</TextLink>}
    </p>
  )
}
