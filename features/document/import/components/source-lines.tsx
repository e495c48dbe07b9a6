import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type SourceLinesProps = {
  numbers: number[]
  /** the source, line by line */
  lines: string[]
  /** words that stand in the place of a line */
  words?: ReadonlyMap<number, string>
  /** stands below a line */
  note?: (number: number) => ReactNode
  /** name of the checkbox that picks a line; null where it goes with another one */
  pick?: (number: number) => string | null
  /** lines that are picked already */
  picked?: readonly number[]
  /** id of a line that takes the focus */
  idOf?: (number: number) => string | undefined
  className?: string
}

/** Lines of the source with their numbers, word for word. */
export function SourceLines({
  numbers,
  lines,
  words: others,
  note,
  pick,
  picked,
  idOf,
  className,
}: SourceLinesProps) {
  const t = useTranslations('document')
  return (
    <ol className={cn('mt-1 rounded-md bg-sunken py-2 pr-3 text-caption', className)}>
      {numbers.map((number) => {
        const name = pick?.(number)
        const id = idOf?.(number)
        const words = others?.get(number) ?? (lines[number - 1] ?? '').replaceAll('\t', '    ')
        return (
          <li
            key={number}
            value={number}
            id={id}
            tabIndex={id ? -1 : undefined}
            className="ml-12 list-decimal whitespace-pre-wrap marker:text-quiet"
          >
            {name && (
              <input
                type="checkbox"
                name={name}
                defaultChecked={picked?.includes(number)}
                aria-label={t('pickLine', { line: number, text: words.trim() })}
                className="pick mr-2 size-6 scroll-mb-40 align-middle accent-accent"
              />
            )}
            {words}
            {note && <div className="whitespace-normal text-quiet">{note(number)}</div>}
          </li>
        )
      })}
    </ol>
  )
}
