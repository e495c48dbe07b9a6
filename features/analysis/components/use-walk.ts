import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useSetLevel } from '@/features/competency/components/use-set-level'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import type { Level } from '@/lib/outline-kinds'
import { isRated, nextOpen, type Stop, stopsOf } from '../rules/walk'

/** How long a competency stays after its second level, so that one sees what was chosen. */
const pause = 400

/** Where the walk stands and what can be done there. Both levels set, it goes on by itself. */
export function useWalk() {
  const t = useTranslations('walk')
  const outline = useOutline((whole) => whole)
  const stops = useMemo(() => stopsOf(outline), [outline])
  const { set, said, say } = useSetLevel()
  const [at, setAt] = useState(() => nextOpen(stops, null)?.node.id ?? null)
  const goesOn = useRef<ReturnType<typeof setTimeout>>(undefined)
  const index = stops.findIndex(({ node }) => node.id === at)
  const stop = stops[index]

  const stay = useCallback(() => {
    clearTimeout(goesOn.current)
    goesOn.current = undefined
  }, [])
  useEffect(() => stay, [stay])

  /** Goes to a competency; without one to the end. */
  function go(to: Stop | undefined) {
    stay()
    setAt(to?.node.id ?? null)
    if (to)
      say(t('said', { name: firstWords(to.node.text), count: stops.length, place: stops.indexOf(to) + 1 }))
  }

  const goOn = useEffectEvent(() => go(nextOpen(stops, at)))

  /**
   * Sets a level; without a rating now, and then the target. What comes during the pause is for the next competency.
   *
   * @param last whether the walk goes on when both levels are set
   */
  function choose(value: Level, rating?: 'self' | 'target', last = true) {
    const isOver = goesOn.current !== undefined && rating === undefined
    const here = isOver ? nextOpen(stops, at) : stop
    if (isOver) go(here)
    if (!here) return
    const asked = rating ?? (here.self !== null && here.target === null ? 'target' : 'self')
    set(here.node.id, asked, value)
    if (!last || isRated(here) || !isRated({ ...here, [asked]: value })) return
    goesOn.current = setTimeout(goOn, pause)
  }

  // What is undone is asked again.
  const rated = useRef(stops)
  const look = useEffectEvent((now: readonly Stop[]) => {
    const before = new Set(rated.current.filter(isRated).map(({ node }) => node.id))
    const undone = now.find((each) => !isRated(each) && before.has(each.node.id))
    rated.current = [...now]
    if (undone && undone !== stop) go(undone)
    else if (undone) stay()
  })
  useEffect(() => look(stops), [stops])

  return {
    stops,
    stop,
    outline,
    said,
    choose,
    next: () => stop && go(stops[index + 1]),
    previous: () => go(stop ? (stops[index - 1] ?? stop) : stops.at(-1)),
    toOpen: () => go(nextOpen(stops, null)),
  }
}
