import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Track } from '@/features/competency/components/track'
import { levelOf } from '@/features/competency/rules/competencies'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { listStyle } from '@/features/todo/components/todo-line'
import { aimOf } from '@/features/todo/rules/aims'
import { cn } from '@/lib/cn'

/**
 * The look of the one to begin with, the only box of the page: larger words, below them day and competency as its
 * reason, at the right its track.
 */
const firstStyle = [
  '[&>[data-first]]:isolate [&>[data-first]]:mb-2 [&>[data-first]]:border-0 [&>[data-first]]:pt-4 [&>[data-first]]:pb-3.5 [&>[data-first]]:gap-y-0.5',
  '[&>[data-first]]:before:-inset-x-4! max-md:[&>[data-first]]:before:-inset-x-2.5! [&>[data-first]]:before:rounded-xl! [&>[data-first]]:before:border [&>[data-first]]:before:border-line [&>[data-first]]:before:bg-raised!',
  '[&>[data-first]]:grid-cols-[1.25rem_auto_minmax(0,1fr)]! md:[&>[data-first]:has(.track)]:grid-cols-[1.25rem_auto_minmax(0,1fr)_12rem]!',
  '[&>[data-first]>:nth-child(3)]:col-[2/4] [&>[data-first]>:nth-child(3)]:py-0 [&>[data-first]>:nth-child(3)]:font-semibold [&>[data-first]>:nth-child(3)]:text-reading [&>[data-first]>input]:mt-1.5',
  '[&>[data-first]>[data-do=day]]:col-start-2 [&>[data-first]>[data-do=day]]:row-start-2 [&>[data-first]>[data-do=day]]:text-start',
  '[&>[data-first]>:nth-child(4):not([data-do=day])]:col-start-3 [&>[data-first]>:nth-child(4):not([data-do=day])]:row-start-2 [&>[data-first]>:nth-child(4):not([data-do=day])]:justify-self-start',
  // Without a day the competency begins the line of reasons.
  '[&>[data-first]:has([data-do=day]:empty)>[data-do=day]]:col-start-3! [&>[data-first]:has([data-do=day]:empty)>:nth-child(4):not([data-do=day])]:col-start-2!',
  "[&>[data-first]:has([data-do=day]:not(:empty))>:nth-child(4):not([data-do=day])]:-ms-2 [&>[data-first]:has([data-do=day]:not(:empty))>:nth-child(4):not([data-do=day])]:before:content-['·_']",
  '[&>[data-first]>.track]:col-[2/4] md:[&>[data-first]>.track]:col-start-4 md:[&>[data-first]>.track]:row-[1/3] md:[&>[data-first]>.track]:self-center max-md:[&>[data-first]>.track]:mt-2',
].join(' ')

type TodaySectionProps = {
  id: string
  title: string
  /** quiet words after the title, and something at the right edge */
  hint?: ReactNode
  aside?: ReactNode
  /** what stands there when there is no line */
  empty?: ReactNode
  /** the way to the lines that find no room */
  more?: ReactNode
  children: ReactNode
}

/** One list of to-dos of the start page. No line is dragged here, so none has a grip. */
export function TodaySection({ id, title, hint, aside, empty, more, children }: TodaySectionProps) {
  return (
    <section aria-labelledby={id}>
      <header className="mb-1.5 flex items-baseline gap-x-2.5">
        <h2 id={id} className="font-semibold text-reading">
          {title}
        </h2>
        <small className="text-caption text-quiet tabular-nums">{hint}</small>
        {aside}
      </header>
      {empty && <p className="py-2 text-quiet">{empty}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" className={cn(listStyle, firstStyle, '[&>li>[data-line-grip]]:hidden')}>
        {children}
      </ul>
      {more && <p className="pt-2 text-caption">{more}</p>}
    </section>
  )
}

/** A bead for each to-do of the week, full for those that are done; the words beside the title say the same. */
export function Beads({ done, all }: { done: number; all: number }) {
  if (all > 12) return null
  return (
    <span aria-hidden className="ms-auto flex gap-1.25 self-center">
      {Array.from({ length: all }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: beads are alike but for their place
          key={index}
          data-on={index < done ? '' : undefined}
          className="size-2.25 rounded-full border-[1.5px] border-control transition-colors duration-140 data-on:border-accent data-on:bg-accent"
        />
      ))}
    </span>
  )
}

const optionStyle =
  'text-accent underline decoration-1 underline-offset-4 hover:decoration-2 pointer-coarse:min-h-11 pointer-coarse:px-1'

/** Says of a to-do that it was picked for last week, and asks what is to become of it. The list hears the answer. */
export function LastWeek({ text }: { text: string }) {
  const t = useTranslations('todo.start')
  const words = firstWords(text)
  return (
    <small className="col-start-2 -col-end-1 text-caption text-quiet">
      {t('lastWeek')}{' '}
      <span className="whitespace-nowrap print:hidden">
        <button
          type="button"
          data-pick="week"
          aria-label={t('toWeekOf', { text: words })}
          className={optionStyle}
        >
          {t('toWeek')}
        </button>
        {' · '}
        <button
          type="button"
          data-pick="none"
          aria-label={t('toLaterOf', { text: words })}
          className={optionStyle}
        >
          {t('toLater')}
        </button>
      </span>
    </small>
  )
}

/** How far the competency is that a to-do works on; nothing where that is not known. */
export function FirstTrack({ node }: { node: Node }) {
  const outline = useOutline((whole) => whole)
  const aim = aimOf(outline, node)
  if (!aim) return null
  const [self, target] = [levelOf(outline, aim.id, 'self'), levelOf(outline, aim.id, 'target')]
  if (self === null && target === null) return null
  return <Track name={aim.name} self={self} target={target} />
}
