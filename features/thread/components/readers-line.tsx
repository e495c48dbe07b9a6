import { useTranslations } from 'next-intl'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { readersOf, type Thread } from '../rules'
import { usePageThreads } from './page-threads'

/** Says who reads a thread, and who did before. */
export function ReadersLine({ thread }: { thread: Thread }) {
  const t = useTranslations('thread')
  const { owner, viewer } = useOutlinePage()
  const { names, partners } = usePageThreads()
  const { now, before } = readersOf(thread, { owner, viewer }, partners)
  const nameOf = (id: string) => {
    if (id === viewer.id) return t('me')
    return (id === owner.id ? owner.name : names[id]) ?? t('former')
  }
  const list = (ids: string[]) => ids.map(nameOf).join(', ')
  return (
    <p className="text-quiet text-caption">
      {t(thread.sentAt ? 'readBy' : 'readOnceSent', { names: list(now) })}
      {before.length > 0 && <> · {t('readBefore', { names: list(before) })}</>}
    </p>
  )
}
