'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { hearEnter } from '@/components/form/hear-enter'
import { Badge } from '@/components/ui/badge'
import { isComposing } from '@/lib/is-composing'
import type { Choices } from '../rules/choices'

/** Finds competencies to choose from; see `choicesFor`. */
export type FindChoices = (wanted: string, item: string) => Choices | Promise<Choices>

type CompetencyPickerProps = {
  /** the words of the item that is to be linked */
  item: string
  find: FindChoices
  /** @param words the first ones of the competency */
  onChoose: (competency: string, words: string) => void
}

/** Milliseconds until what is typed is looked for. */
const rest = 150

/** Looks for the competency of an item: some words narrow the list, the arrows lead through it, Enter takes the first. */
export function CompetencyPicker({ item, find, onChoose }: CompetencyPickerProps) {
  const t = useTranslations('competency.picker')
  const list = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState('')
  const [found, setFound] = useState<Choices | 'failed' | null>(null)

  useEffect(() => {
    let isLeft = false
    const timer = setTimeout(
      async () => {
        const next = await Promise.resolve(find(wanted, item)).catch(() => 'failed' as const)
        if (!isLeft) setFound(next)
      },
      wanted === '' ? 0 : rest,
    )
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [find, wanted, item])

  const choices = found === null || found === 'failed' ? [] : found.choices

  function go(event: KeyboardEvent) {
    if (isComposing(event)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    if (step !== 0) {
      event.preventDefault()
      buttons[Math.max(0, at + step)]?.focus()
    } else if (event.key === 'Enter' && at === -1) {
      event.preventDefault()
      takeFirst()
    }
  }

  function takeFirst(): boolean {
    void chooseFirst()
    return true
  }

  /** Searches for what is typed now, because the list may still belong to fewer letters. */
  async function chooseFirst() {
    const next = await Promise.resolve(find(wanted, item)).catch(() => 'failed' as const)
    if (next === 'failed') setFound(next)
    else if (next.choices[0]) onChoose(next.choices[0].id, next.choices[0].words)
  }

  const status =
    found === null
      ? t('looking')
      : found === 'failed'
        ? t('failed')
        : found.count > choices.length
          ? t('some', { shown: choices.length, count: found.count })
          : t('count', { count: found.count })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to the list and through it
    <div onKeyDown={go}>
      <p className="mb-3 line-clamp-3 whitespace-pre-wrap text-quiet">{item}</p>
      <input
        type="search"
        aria-label={t('field')}
        placeholder={t('field')}
        ref={(field) => (field ? hearEnter(field, takeFirst) : undefined)}
        value={wanted}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
        className="min-h-11 w-full rounded-md border border-control bg-paper px-3"
      />
      <p role="status" className="mt-2 text-quiet text-caption">
        {status}
      </p>
      <ul ref={list} aria-label={t('list')} className="mt-1 max-h-[50dvh] overflow-auto">
        {choices.map(({ id, words, alike }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id, words)}
              className="flex min-h-11 w-full items-center justify-between gap-x-3 rounded px-2 py-1 text-start hover:bg-sunken sm:min-h-9"
            >
              <span className="min-w-0">{words}</span>
              {alike && <Badge>{t('alike')}</Badge>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
