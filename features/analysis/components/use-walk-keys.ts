import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { levelKeyOf } from '@/features/competency/rules/level-key'
import type { Level } from '@/lib/outline-kinds'

type Heard = {
  choose: (value: Level, rating?: 'target') => void
  next: () => void
  previous: () => void
  leave: () => void
}

/**
 * Hears the keys of the walk, wherever in it the focus is. They go by their place, for an input method may be on.
 *
 * @returns whether an arrow is held, by which one looks along the levels without having decided
 */
export function useWalkKeys(root: RefObject<HTMLElement | null>, heard: Heard): RefObject<boolean> {
  const isArrow = useRef(false)

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, code } = event
    if (!(target instanceof Element) || event.defaultPrevented) return
    if (target !== document.body && !root.current?.contains(target)) return
    isArrow.current = code === 'ArrowUp' || code === 'ArrowDown'
    const run = event.repeat ? null : actionOf(event, target)
    if (!run) return
    event.preventDefault()
    run()
  })

  function actionOf(event: KeyboardEvent, target: Element): (() => void) | null {
    const read = levelKeyOf(event)
    const value = read?.value ?? null
    if (read && value !== null) return () => heard.choose(value, read.isTarget ? 'target' : undefined)
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
    switch (event.code) {
      case 'ArrowRight':
        return heard.next
      case 'ArrowLeft':
        return heard.previous
      case 'Enter':
      case 'NumpadEnter':
        return target.matches('a, button') ? null : heard.next
      case 'Escape':
        return heard.leave
      default:
        return null
    }
  }

  const release = useEffectEvent(() => {
    isArrow.current = false
  })

  useEffect(() => {
    const ended = new AbortController()
    document.addEventListener('keydown', press, { signal: ended.signal })
    document.addEventListener('keyup', release, { signal: ended.signal })
    return () => ended.abort()
  }, [])
  return isArrow
}
