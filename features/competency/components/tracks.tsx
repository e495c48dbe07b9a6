'use client'

import { useTranslations } from 'next-intl'
import {
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react'
import { useMounted } from '@/features/outline/sync/components/outline-provider'
import { later } from '@/lib/later'
import { levelKeyOf } from '../rules/level-key'
import type { LevelPickerProps } from './level-picker'
import { useRatings } from './use-ratings'
import { useSetLevel } from './use-set-level'

type TracksProps = { editable: boolean; className?: string; children: ReactNode }

/** A press before it is there is a click. */
const dragging = later(() => import('./track-drag'))

type Picker = ComponentType<LevelPickerProps>

/**
 * Hears for all tracks below it what is done to them: a click opens the one picker, a drag and the keys 0 to 4 set a level.
 * A row that names its competency in `data-levels-of` has the keys too.
 */
export function Tracks({ editable, className, children }: TracksProps) {
  const t = useTranslations('competency.track')
  const ratings = useRatings(editable)
  const mounted = useMounted()
  const { set, said, say } = useSetLevel()
  const [Picker, setPicker] = useState<Picker | null>(null)
  const [open, setOpen] = useState<HTMLElement | null>(null)
  const closesHere = useRef(false)
  if (ratings.length === 0) return <div className={className}>{children}</div>

  /** The picker is fetched when a track is first come to. */
  function fetchPicker() {
    if (Picker) return
    import('./level-picker').then(
      ({ LevelPicker }) => setPicker(() => LevelPicker),
      () => {},
    )
  }

  function focus({ target }: FocusEvent) {
    if (trackOf(target)) fetchPicker()
  }

  function press(event: PointerEvent) {
    const track = trackOf(event.target)
    closesHere.current = track !== null && track === open
    if (mounted && track) dragging.now()?.dragTrack(event, ratings, set)
  }

  function click({ target }: MouseEvent) {
    const track = trackOf(target)
    // A press beside the picker has closed it: on its own track that is all that was meant.
    const wasOpen = closesHere.current
    closesHere.current = false
    if (!mounted || !track || wasOpen) return
    fetchPicker()
    setOpen(track)
    if (!Picker && !navigator.onLine) say(t('noPicker'))
  }

  function key(event: KeyboardEvent) {
    const read = levelKeyOf(event.nativeEvent)
    const competency = read && !event.repeat && mounted ? competencyOf(event.target) : null
    if (!read || !competency) return
    const { name } = event.target as HTMLInputElement
    // In a column of the picker a level of that column is cleared.
    const own = ratings.find((rating) => read.value === null && rating === name)
    const rating = own ?? ratings[read.isTarget ? 1 : 0]
    if (!rating || (read.value === null && !(event.target as Element).matches(ownPlaces))) return
    event.preventDefault()
    set(competency, rating, read.value)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what comes up from the tracks, which are buttons
    <div
      className={className}
      onFocus={focus}
      onPointerDown={press}
      onClick={click}
      onKeyDown={key}
      onAnimationEnd={({ target }) => (target as HTMLElement).removeAttribute('data-just')}
    >
      {children}
      <p role="status" className="sr-only">
        {said}
      </p>
      {open && Picker && (
        <Picker
          key={open.dataset.track}
          anchor={open}
          ratings={ratings}
          onSet={set}
          onClose={() => setOpen((now) => (now === open ? null : now))}
        />
      )}
    </div>
  )
}

const trackOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-track]') : null

/** A track, a row of its own, the picker: what a key does there is about levels alone, so that one can clear them too. */
const ownPlaces = '[data-track], [data-levels-of], [data-levels-of][popover] *'

/** The competency whose levels a key would set: on a row, and on what a row has to press. */
function competencyOf(target: EventTarget): string | null {
  if (!(target instanceof HTMLElement) || !target.matches(`${ownPlaces}, [data-do], [data-tick]`)) return null
  const place = target.closest<HTMLElement>('[data-track], [data-levels-of]')
  return place?.dataset.track ?? place?.dataset.levelsOf ?? null
}
