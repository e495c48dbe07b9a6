import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { usePageThreads } from './page-threads'
import { listTyped, writeTyped } from './typed-words'

/** Words that were being typed about an item when it was deleted: they can be copied or given up. */
export function LostWords({ places }: { places: string[] }) {
  const t = useTranslations('thread')
  const { scope } = usePageThreads()
  const [lost, setLost] = useState<ReturnType<typeof listTyped>>([])
  const known = places.join()
  useEffect(() => {
    const there = new Set(known.split(','))
    setLost(listTyped(scope).filter(({ place, field }) => field === 'start' && !there.has(place)))
  }, [scope, known])
  return lost.map(({ place, field, text }) => (
    <Notice key={place} tone="warn" title={t('lost')} className="mt-6">
      <p className="whitespace-pre-wrap">{text}</p>
      <Button
        size="small"
        className="mt-2"
        onClick={() => {
          writeTyped(scope, place, field, null)
          setLost(lost.filter((one) => one.place !== place))
        }}
      >
        {t('discard')}
      </Button>
    </Notice>
  ))
}
