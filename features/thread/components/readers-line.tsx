import { useTranslations } from 'next-intl'
import { readersOf, type Thread } from '../rules'
import { useThreadPage } from './page-threads'

/** Says who reads a thread, and who did before. */
export function ReadersLine({ thread }: { thread: Thread }) {
  const t = useTranslations('thread')
  const { page, names, partners } = useThreadPage()
  const { now, before } = readersOf(thread, page, partners)
  const nameOf = (id: string) => {
    if (id === page.viewer.id) return t('me')
    return (id === page.owner.id ? page.owner.name : names[id]) ?? t('former')
  }
  const list = (ids: string[]) => ids.map(nameOf).join(', ')
  return (
    <p className="text-quiet text-sm">
      {t(thread.sentAt ? 'readBy' : 'readOnceSent', { names: list(now) })}
      {before.length > 0 && <> · {t('readBefore', { names: list(before) })}</>}
    </p>
  )
}
