import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { cn } from '@/lib/cn'
import type { Standing } from '../queries'

/** Says on the start page who reads what is the viewer's, and what waits for an answer after a reset. */
export function ReaderLine({ standing: { readers, pauses, reset } }: { standing: Standing }) {
  const t = useTranslations('reader')
  return (
    <div className="mb-6 space-y-3 print:hidden">
      {(pauses > 0 || reset !== null) && (
        <Notice tone="warn" live={false} title={t('afterReset')}>
          <p>{pauses > 0 ? t('pausedCount', { count: pauses }) : t('lookBack')}</p>
          <TextLink alone href="/settings/open">
            {t('toOpen')}
          </TextLink>
        </Notice>
      )}
      <ReadersNow readers={readers} />
    </div>
  )
}

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
