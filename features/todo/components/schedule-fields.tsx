import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { facets } from '@/features/outline/model/rules/facets'
import type { Schedule } from '@/features/outline/model/rules/ticks'
import { cn } from '@/lib/cn'
import { type Day, isDay } from '@/lib/dates'
import { type Every, everies, type Recurrence, recurrenceFrom } from '@/lib/recurrence'
import type { Effort } from '../rules/efforts'
import { useRecurrenceWords } from './use-recurrence-words'
import { useValueWords } from './use-value-words'

type ScheduleFieldsProps = {
  /** what the to-do says */
  text: string
  rule: Recurrence | null
  before: Schedule
  effort: Effort | null
  today: Day
  /** one below the other, over the whole width */
  roomy?: boolean
  onLeave: (wanted: Schedule & { effort: Effort | null }, byKey: boolean) => void
}

const efforts = facets.efforts.columns.effort.oneOf
const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

const fieldStyle = 'max-w-full rounded border border-control bg-raised'

/** Fields for the due day of a to-do, its recurrence and its effort. */
export function ScheduleFields({
  text,
  rule,
  before,
  effort: effortBefore,
  today,
  roomy = false,
  onLeave,
}: ScheduleFieldsProps) {
  const t = useTranslations('todo')
  const style = cn(fieldStyle, roomy ? 'min-h-11 w-full px-3' : 'min-h-8 px-1 text-caption')
  const recurrenceWords = useRecurrenceWords()
  const [day, setDay] = useState(before.day ?? '')
  const [every, setEvery] = useState(before.every)
  const [effort, setEffort] = useState(effortBefore)
  const valueWords = useValueWords()
  /** A date with a missing part changes nothing. */
  const [isPartial, setPartial] = useState(false)
  const wanted = { day: isPartial ? before.day : isDay(day) ? day : null, every, effort }

  /** The present recurrence is shown as it is stored: the 31st, even if it falls on the 28th this time. */
  function words(each: Every): string {
    const same = rule !== null && each === before.every && wanted.day === before.day
    const told = recurrenceWords(same ? rule : recurrenceFrom(each, wanted.day ?? today))
    return capitalised(told)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    // Every way of leaving by key keeps the choice; undo takes it back.
    onLeave(wanted, true)
  }

  // Stored only when both fields are left: while a year is typed, the date is one that nobody means.
  function onBlur(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeave(wanted, false)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <span
      role="group"
      aria-label={t('schedule', { text })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className={
        roomy
          ? 'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2'
          : 'inline-flex max-w-full flex-wrap gap-1'
      }
    >
      {roomy && <Caption>{t('plan.fields.due')}</Caption>}
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        type="date"
        aria-label={t('dayOf', { text })}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        onInput={(event) => setPartial(event.currentTarget.validity.badInput)}
        className={style}
      />
      {roomy && <Caption>{t('plan.fields.recurs')}</Caption>}
      <select
        aria-label={t('recurOf', { text })}
        value={every ?? ''}
        onChange={(event) => setEvery(everies.find((each) => each === event.target.value) ?? null)}
        className={style}
      >
        <option value="">{t('once')}</option>
        {everies.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </select>
      {roomy && <Caption>{t('plan.fields.effort')}</Caption>}
      <select
        aria-label={t('effortOf', { text })}
        value={effort ?? ''}
        onChange={(event) => setEffort(efforts.find((each) => each === event.target.value) ?? null)}
        className={style}
      >
        <option value="">{t('noEffort')}</option>
        {efforts.map((each) => (
          <option key={each} value={each}>
            {capitalised(valueWords('efforts', each))}
          </option>
        ))}
      </select>
    </span>
  )
}

/** What a field is for; its own label says of which to-do as well. */
const Caption = ({ children }: { children: string }) => (
  <span aria-hidden className="text-quiet text-caption">
    {children}
  </span>
)
