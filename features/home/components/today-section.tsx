import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Track } from '@/features/competency/components/track'
import { levelOf } from '@/features/competency/rules/competencies'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { aimOf } from '@/features/todo/rules/aims'

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
      <ul role="list" className="todo-list [&>li>[data-line-grip]]:hidden">
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
