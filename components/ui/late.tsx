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

/**
 * The same for what nobody misses while it is not there, such as the handle of the item in hand: it shows nothing then, and
 * says nothing where it could not be fetched, which is tried again when it is shown anew.
 *
 * @param load asks for it with `import()`
 */
export function quietComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const part = later(load)
  return function Quiet(props: Props) {
    const Part = useSyncExternalStore(part.listen, part.now, () => null)
    useEffect(() => {
      part.get().catch(() => {})
    }, [])
    return Part && <Part {...props} />
  }
}
