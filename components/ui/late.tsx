import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react'
import { later } from '@/lib/later'
import { Button } from './button'

/**
 * A component whose script the page does not wait for: it comes when the page is at rest, or when it is first shown.
 * Where it could not be fetched, that is said, with a button that tries again.
 *
 * @param load asks for it with `import()`
 */
export function lateComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const part = later(load)
  return function Late(props: Props) {
    const t = useTranslations('late')
    const [failed, setFailed] = useState(false)
    const Part = useSyncExternalStore(part.listen, part.now, () => null)
    useEffect(() => {
      if (!failed) part.get().catch(() => setFailed(true))
    }, [failed])
    if (Part) return <Part {...props} />
    return (
      failed && (
        <p role="status" className="flex flex-wrap items-center gap-3 text-caption text-quiet">
          {t('failed')}
          <Button size="small" onClick={() => setFailed(false)}>
            {t('retry')}
          </Button>
        </p>
      )
    )
  }
}
