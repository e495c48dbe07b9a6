import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component that is fetched once it is wanted; null until it is there, 'failed' where it could not be fetched, which is
 * tried again the next time that it is wanted.
 *
 * @param load always the same function, which asks for it with `import()`
 */
export function useLater<P>(
  load: () => Promise<ComponentType<P>>,
  isWanted: boolean,
): ComponentType<P> | 'failed' | null {
  const [found, setFound] = useState<ComponentType<P> | 'failed' | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    const keep = (what: ComponentType<P> | 'failed') => {
      if (!isGone) setFound(() => what)
    }
    load().then(keep, () => keep('failed'))
    return () => {
      isGone = true
    }
  }, [load, isWanted])
  return found
}
