import type { Level } from '@/lib/outline-kinds'
import { standingOf } from '../rules/track'
import { type TrackSaying, useTrackWords } from './use-track-words'

type TrackProps = TrackSaying & {
  /** the competency, where the viewer may set its levels: then the track is a button */
  sets?: string
  /** whether Tab comes to it */
  tabStop?: boolean
  /** the drawing alone, where the words stand elsewhere */
  slim?: boolean
}

const sign = (level: Level | null | undefined) => level ?? undefined

/**
 * How far a competency has come: five stops, now, the target, and where a mentor sees it. It is one element, drawn by
 * `track.css`; what is done to it is heard by `Tracks`.
 */
export function Track({ sets, slim, tabStop = true, ...saying }: TrackProps) {
  const { words, mentor, label } = useTrackWords()({ ...saying, asks: sets !== undefined })
  const drawn = {
    className: 'track',
    'data-n': sign(saying.self),
    'data-t': sign(saying.target),
    'data-m': sign(saying.mentor?.value),
    'data-is': standingOf(saying.self, saying.target),
    'data-slim': slim ? '' : undefined,
    'aria-label': label,
  }
  const said = (
    <>
      {words}
      {mentor && <em> {mentor}</em>}
    </>
  )
  if (sets === undefined) {
    return (
      <span role="img" {...drawn}>
        {said}
      </span>
    )
  }
  return (
    <button
      type="button"
      data-track={sets}
      tabIndex={tabStop ? undefined : -1}
      aria-haspopup="dialog"
      {...drawn}
    >
      {said}
    </button>
  )
}
