import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { lateComponent } from '@/components/ui/late'
import { TextLink } from '@/components/ui/text-link'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { goneThreads, isOpen, outsideChain } from '../rules'
import { LostWords } from './lost-words'
import { usePageThreads } from './page-threads'

const ThreadView = lateComponent(() => import('./thread-view').then((loaded) => loaded.ThreadView))

type RemainingThreadsProps = { headings: string[]; documentHref?: string }

/**
 * At the end of a page: threads whose item was deleted, and the number of those shown only in the other view.
 */
export function RemainingThreads({ headings, documentHref }: RemainingThreadsProps) {
  const t = useTranslations('thread')
  const { threads } = usePageThreads()
  const outline = useOutline((whole) => whole)
  const gone = goneThreads(threads, outline, headings)
  const elsewhere = documentHref
    ? outsideChain(threads, outline).filter((thread) => isOpen(thread) && !gone.includes(thread)).length
    : 0
  return (
    <>
      {documentHref && elsewhere > 0 && (
        <p className="mt-10 print:hidden">
          {t('elsewhere', { count: elsewhere })}{' '}
          <TextLink href={documentHref as Route}>{t('toDocument')}</TextLink>
        </p>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone-threads" className="mt-12">
          <h2 id="gone-threads" className="font-semibold text-reading">
            {t('gone', { count: gone.length })}
          </h2>
          <p className="text-quiet text-caption">{t('goneAbout')}</p>
          <div className="mt-3 space-y-3 rounded-md border border-line bg-raised p-3">
            {gone.map((thread) => (
              <ThreadView key={thread.id} thread={thread} now="" />
            ))}
          </div>
        </section>
      )}
      <LostWords places={[...headings, ...outline.nodes.map(({ id }) => id)]} />
    </>
  )
}
