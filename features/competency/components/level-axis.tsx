import { levels } from '@/lib/outline-kinds'
import { useLevelWord } from './use-track-words'

/** The five words over a column of tracks; to readers each track says its own. */
export function LevelAxis() {
  const word = useLevelWord()
  return (
    <div aria-hidden className="axis">
      {levels.map((level) => (
        <span key={level}>{word(level)}</span>
      ))}
    </div>
  )
}
