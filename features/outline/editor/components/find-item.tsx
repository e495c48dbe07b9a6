import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { hearEnter } from '@/components/form/hear-enter'
import { excerpt, findIn, type Match } from '@/features/outline/editing/rules/find'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'

/** Most results that are shown; the count includes all. */
const shown = 50

type Found = { node: Node; match: Match; title: string }

type FindItemProps = {
  /** what was looked for last */
  words: string
  onWords: (words: string) => void
  onChoose: (node: string, match: Match) => void
}

/** Looks for words in the items of the page's outlines; one that is chosen gets the caret. */
export function FindItem({ words, onWords, onChoose }: FindItemProps) {
  const t = useTranslations('outline.find')
  const list = useRef<HTMLUListElement>(null)
  const outline = useOutline(whole)
  const [sections] = useState(sectionsOnPage)
  const found = sections.flatMap(({ id, title }): Found[] =>
    rowsOf(outline.nodes, id).flatMap(({ node }) => {
      const match = findIn(node.text, words)
      return match ? [{ node, match, title }] : []
    }),
  )

  function chooseFirst(): boolean {
    if (found[0]) onChoose(found[0].node.id, found[0].match)
    return found.length > 0
  }

  function go(event: KeyboardEvent) {
    if (isComposing(event)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    if (step !== 0) {
      event.preventDefault()
      buttons[Math.max(0, at + step)]?.focus()
    } else if (event.key === 'Enter' && at === -1 && chooseFirst()) event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to the list and through it
    <div onKeyDown={go}>
      <input
        type="search"
        aria-label={t('title')}
        ref={(field) => (field ? hearEnter(field, chooseFirst) : undefined)}
        value={words}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => onWords(event.target.value)}
        className="min-h-11 w-full rounded-md border border-control bg-paper px-3"
      />
      <p role="status" className="mt-2 text-quiet text-caption">
        {words.trim() === '' ? t('hint') : t('count', { count: found.length })}
      </p>
      <ul ref={list} className="mt-1 max-h-[50dvh] overflow-auto">
        {found.slice(0, shown).map(({ node, match, title }) => {
          const { before, found: marked, after } = excerpt(node.text, match)
          return (
            <li key={node.id}>
              <button
                type="button"
                onClick={() => onChoose(node.id, match)}
                className="flex min-h-9 w-full flex-wrap items-baseline justify-between gap-x-4 rounded px-2 py-1 text-start hover:bg-sunken"
              >
                <span className="min-w-0">
                  {before}
                  <mark className="rounded-sm bg-warn-soft text-ink">{marked}</mark>
                  {after}
                </span>{' '}
                <span className="text-quiet text-caption">{title}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const whole = (outline: Outline) => outline

/** The sections that are written on this page, from top to bottom, and what the page calls them. */
export function sectionsOnPage(): { id: string; title: string }[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')].map((tree) => ({
    id: tree.dataset.section ?? '',
    title: tree.getAttribute('aria-label') ?? '',
  }))
}
