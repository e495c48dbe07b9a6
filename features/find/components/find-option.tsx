import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { excerpt } from '@/features/outline/editing/rules/find'
import type { Entry } from '../rules/entries'
import type { Found } from '../rules/search'

type FindOptionProps = {
  id: string
  found: Found<Entry>
  selected: boolean
  onClick: (event: MouseEvent) => void
}

/** One result: its words with what was found marked, what it is, and where it belongs. A link, to open it elsewhere too. */
export function FindOption({ id, found: { entry, match, by }, selected, onClick }: FindOptionProps) {
  const t = useTranslations('find')
  const { kind, words, where, href } = entry
  const { before, found, after } = excerpt(words, match ?? { start: 0, end: 0 })
  const place = by ?? where
  const told = kind === 'here' ? where : t(`kinds.${kind}`)
  return (
    <a
      id={id}
      href={href}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      // The field keeps the focus.
      onMouseDown={(event) => event.button === 0 && event.preventDefault()}
      onClick={onClick}
      className="flex min-h-11 flex-wrap items-center gap-x-4 rounded-md px-2 py-1.5 text-ink no-underline hover:bg-sunken aria-selected:bg-accent-soft"
    >
      <span className="line-clamp-2 min-w-0 flex-1 basis-64">
        {before}
        {found && <mark className="rounded-sm bg-warn-soft text-ink">{found}</mark>}
        {after}
      </span>{' '}
      <span className="min-w-0 max-w-full truncate text-caption text-quiet sm:max-w-56">
        {place && place !== told ? t('place', { kind: told, where: place }) : told}
      </span>
    </a>
  )
}
