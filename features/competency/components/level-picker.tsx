import { autoUpdate } from '@floating-ui/dom'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { X } from '@/components/ui/icons'
import { placeBeside } from '@/components/ui/place-beside'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import type { Level } from '@/lib/outline-kinds'
import { levelOf } from '../rules/competencies'
import type { Rating } from '../rules/track'
import { LevelColumn, levelGrid } from './level-column'
import { useMentorLevels } from './page-mentor-levels'
import { useMeanings } from './use-meanings'
import { useLevelWord } from './use-track-words'

export type LevelPickerProps = {
  /** the track that it belongs to */
  anchor: HTMLElement
  ratings: readonly Rating[]
  onSet: (competency: string, rating: Rating, value: Level | null) => void
  onClose: () => void
}

/** Five levels with what they mean, in a column for each that the viewer can set; beside a track, or a sheet on a phone. */
export function LevelPicker({ anchor, ratings, onSet, onClose }: LevelPickerProps) {
  const t = useTranslations('competency')
  const word = useLevelWord()
  const mentors = useMentorLevels()
  const competency = anchor.dataset.track ?? ''
  const name = useOutline((outline) => outline.nodes.find(({ id }) => id === competency)?.text ?? '')
  const self = useOutline((outline) => levelOf(outline, competency, 'self'))
  const target = useOutline((outline) => levelOf(outline, competency, 'target'))
  const meanings = useMeanings(competency)
  const given = mentors?.of(competency) ?? []
  const mentor = given.find(({ mine }) => mine)?.value ?? null
  const values = { self, target, mentor }
  const root = useRef<HTMLDivElement>(null)
  const title = useId()

  useLayoutEffect(() => {
    const sheet = root.current
    if (!sheet) return
    sheet.showPopover()
    const first =
      sheet.querySelector<HTMLElement>('input:checked') ?? sheet.querySelector<HTMLElement>('input')
    first?.focus({ preventScroll: true })
    return autoUpdate(anchor, sheet, () => void placeBeside(anchor, sheet, 'bottom-start', -14))
  }, [anchor])

  /** Escape leads back to the track; a click elsewhere has chosen its own place. */
  function leave() {
    const { activeElement } = document
    if (activeElement === document.body || root.current?.contains(activeElement)) {
      anchor.focus({ preventScroll: true })
    }
    onClose()
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    root.current?.hidePopover()
  }

  return (
    <div
      ref={root}
      popover="auto"
      role="dialog"
      aria-labelledby={title}
      data-levels-of={competency}
      onToggle={({ newState }) => newState === 'closed' && leave()}
      onKeyDown={press}
      className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] w-96 max-w-[calc(100vw-1rem)] overflow-auto rounded-xl border border-line bg-raised px-5 pt-3 pb-2.5 text-ink shadow-xl max-[760px]:inset-[auto_0_0] max-[760px]:w-auto max-[760px]:max-w-none max-[760px]:rounded-b-none max-[760px]:border-x-0 max-[760px]:border-b-0 max-[760px]:px-4 max-[760px]:pt-4 max-[760px]:pb-[calc(1rem+env(safe-area-inset-bottom))] max-[760px]:backdrop:bg-scrim"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={title} className="font-semibold leading-6">
          {firstWords(name)}
        </h2>
        <button
          type="button"
          aria-label={t('track.close')}
          onClick={() => root.current?.hidePopover()}
          className="-me-3 -mt-2.5 hidden size-11 shrink-0 place-content-center text-quiet max-[760px]:grid"
        >
          <X className="size-5" />
        </button>
      </div>
      <div className={levelGrid}>
        {ratings.map((rating) => (
          <LevelColumn
            key={rating}
            rating={rating}
            meanings={meanings}
            value={values[rating]}
            onChoose={(level) => onSet(competency, rating, level)}
          />
        ))}
      </div>
      {given
        .filter(({ mine }) => !mine)
        .map(({ mentorId, name, value }) => (
          <p key={mentorId} className="text-caption text-quiet">
            {t('mentorSees', { name, level: word(value) })}
          </p>
        ))}
      <p className="-mx-2.5 flex flex-wrap">
        {ratings.map((rating) => (
          <Button
            key={rating}
            variant="quiet"
            size="small"
            onClick={() => onSet(competency, rating, null)}
            className="font-normal text-quiet"
          >
            {t(`track.clear.${rating}`)}
          </Button>
        ))}
      </p>
    </div>
  )
}
