import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { ChainRow } from '@/features/competency/rules/chain'
import { levelKey } from '@/features/competency/rules/levels'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { useOutline, useOutlinePage, useToday } from '@/features/outline/sync/components/outline-provider'
import { formatDay } from '@/lib/dates'
import { type LevelDay, storyOf } from '../rules/item-story'

type ItemHistoryProps = {
  row: ChainRow
  /** draws around it; is not called where nothing has happened */
  children: (what: ReactNode) => ReactNode
}

/** What has become of a competency, the latest first: its levels and what was finished for it, with the days. */
export function ItemHistory({ row, children }: ItemHistoryProps) {
  const t = useTranslations('drawer')
  const levels = useTranslations('levels')
  const locale = useLocale()
  const today = useToday()
  const completions = useOutline((outline) => outline.completions)
  const story = storyOf(row, useLevelDays(row), completions, today)
  if (story.length === 0) return null
  return children(
    <ul className="space-y-1">
      {story.map((event) => (
        <li key={event.key} className="flex flex-wrap items-baseline gap-x-2">
          {event.kind === 'done' ? (
            <span className="min-w-0">
              <span aria-hidden className="me-1.5 text-accent">
                ✓
              </span>
              <RenderedText text={event.text} />
            </span>
          ) : (
            t(`levels.${event.kind}`, { level: levels(levelKey(event.value)) })
          )}
          <time dateTime={event.day} className="text-quiet text-caption">
            {formatDay(locale, event.day, today)}
          </time>
        </li>
      ))}
    </ul>,
  )
}

/** The days on which the levels of a competency were set, asked for once the row has stayed for a moment. */
function useLevelDays({ node: { id }, self, target }: ChainRow): LevelDay[] {
  const { owner } = useOutlinePage()
  const [days, setDays] = useState<LevelDay[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another level there is another day
  useEffect(() => {
    const gone = new AbortController()
    const wait = setTimeout(() => {
      fetch(`/people/${owner.id}/history/levels?${new URLSearchParams({ item: id })}`, {
        signal: gone.signal,
      })
        .then((answer) => (answer.ok ? answer.json() : []))
        // What cannot be read just now is not there; the next look asks again.
        .then(setDays, () => {})
    }, 250)
    return () => {
      clearTimeout(wait)
      gone.abort()
    }
  }, [owner.id, id, self, target])
  return days
}
