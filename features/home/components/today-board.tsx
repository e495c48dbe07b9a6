'use client'

import { useTranslations } from 'next-intl'
import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { tickNear } from '@/components/form/tick-near'
import { TextLink } from '@/components/ui/text-link'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Section } from '@/features/outline/model/rules/outline'
import {
  useDispatch,
  useMounted,
  useOutline,
  useToday,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { AddLine } from '@/features/todo/components/add-line'
import { TodoLine } from '@/features/todo/components/todo-line'
import { TodoQuestions } from '@/features/todo/components/todo-sections'
import type { SheetPart } from '@/features/todo/components/todo-sheet'
import { useAdd } from '@/features/todo/components/use-add'
import { useDayWords } from '@/features/todo/components/use-day-words'
import { useLineKeys } from '@/features/todo/components/use-line-keys'
import { useLineProps } from '@/features/todo/components/use-line-props'
import { useMoves } from '@/features/todo/components/use-moves'
import { useTick } from '@/features/todo/components/use-tick'
import { competenciesIn } from '@/features/todo/rules/aims'
import { inLists } from '@/features/todo/rules/lists'
import { setPick } from '@/features/todo/rules/moves'
import { isTicked, type Todo, todosOf } from '@/features/todo/rules/todos'
import { mondayOf } from '@/lib/dates'
import { firstOpen, isOfLastWeek, planOf } from '../rules/week'
import { Beads, FirstTrack, LastWeek, TodaySection } from './today-section'

const TodoSheet = lazy(() => import('@/features/todo/components/todo-sheet'))

type TodayBoardProps = {
  personId: string
  /** the current analysis first, each with the goal that names it */
  analyses: { id: string; goal: string }[]
  /** all sections of the analyses */
  sections: Section[]
  /** whether its first line is to stand out; something above it does otherwise */
  leads: boolean
  /** what waits, between the week and what comes next */
  children?: ReactNode
}

const todosIn = oncePerOutline(todosOf)
/** How many lines are shown of the week, and how many of what comes next. */
const mostOfWeek = 8
const mostNext = 6

/** The to-dos of this week and a few that come next. What is ticked here keeps its place until the next visit. */
export function TodayBoard({ personId, analyses, sections, leads, children }: TodayBoardProps) {
  const t = useTranslations('todo.start')
  const plan = useTranslations('todo.plan')
  const today = useToday()
  const todayNow = useTodayNow()
  const mounted = useMounted()
  const dispatch = useDispatch()
  const words = useDayWords()
  const outline = useOutline((whole) => whole)
  const todos = todosIn(outline)
  const [doneBefore] = useState(() => new Set(todos.flatMap(({ node, done }) => (done ? [node.id] : []))))
  const { week, next } = planOf(outline, todos, today, doneBefore)
  // Only what was too much on arrival is left out: what is added or picked here is to be seen.
  const [beyond] = useState(() => new Set(week.slice(mostOfWeek).map(({ node }) => node.id)))
  const [began] = useState(() => firstOpen(week, today)?.node.id)
  const shown = week.filter(({ node }) => !beyond.has(node.id))
  const begin = shown.some(({ node }) => node.id === began) ? began : firstOpen(shown, today)?.node.id
  const first = leads ? begin : undefined
  const [said, setSaid] = useState('')
  const [sheet, setSheet] = useState<{ id: string; part: SheetPart } | null>(null)

  const { done: _, ...lists } = inLists(outline, todos, today, ({ node }) => doneBefore.has(node.id))
  const moves = useMoves({ shown: lists, canOrder: true, onSaid: setSaid })
  const keys = useLineKeys({ onStep: moves.step, onSheet: (id, part) => setSheet({ id, part }) })
  const propsOf = useLineProps({ outline, analyses, personId, editable: true, mounted, words })
  const tick = useTick(setSaid)
  const add = useAdd({ personId, analyses, sections, onSaid: setSaid })

  function onClick(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pick]') : null
    const id = button?.closest<HTMLElement>('[data-line]')?.dataset.line
    if (!button || !id) return keys.onClick(event)
    const isForWeek = button.dataset.pick === 'week'
    flushSync(() => {
      dispatch([setPick(id, isForWeek ? mondayOf(todayNow()) : null)])
      setSaid(plan('movedTo', { list: plan(isForWeek ? 'lists.week' : 'lists.later') }))
    })
    // The button is gone, and the line may stand elsewhere.
    focusIn(id, 'words')
  }

  function closeSheet() {
    const closed = sheet
    flushSync(() => setSheet(null))
    if (closed) requestAnimationFrame(() => focusIn(closed.id, closed.part))
  }

  function line(todo: Todo, isOfWeek: boolean) {
    const { id } = todo.node
    // One that was done before says when, as the list of done ones does.
    const was = doneBefore.has(id) && todo.done
    return (
      <TodoLine
        key={id}
        {...propsOf(todo, isOfWeek ? 'week' : 'later')}
        {...(was && { day: todo.lastDone && words.day(todo.lastDone), fixedDay: true })}
        caret={keys.caretOf(id)}
        onTick={tick}
        first={id === first}
      >
        {id === first && <FirstTrack node={todo.node} />}
        {!isOfWeek && isOfLastWeek(outline, id, today) && <LastWeek text={todo.node.text} />}
      </TodoLine>
    )
  }

  const all = `/people/${personId}/todos` as const
  const done = week.filter((todo) => isTicked(todo, today)).length
  const isAllDone = todos.every((todo) => isTicked(todo, today))
  const hidden = week.length - shown.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears for all lines, whose elements are what they look like
    <div
      onClickCapture={tickNear}
      onClick={onClick}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
      className="grid gap-9"
    >
      <TodoQuestions />
      <TodaySection
        id="week"
        title={t('week')}
        hint={week.length > 0 && t('doneOf', { done, all: week.length })}
        aside={<Beads done={done} all={week.length} />}
        empty={isAllDone ? undefined : week.length === 0 && t('emptyWeek')}
        more={hidden > 0 && <TextLink href={all}>{t('more', { count: hidden })}</TextLink>}
      >
        {shown.map((todo) => line(todo, true))}
        <AddLine
          list="week"
          competencies={outline.excerpt ? none : competenciesIn(outline)}
          onAdd={add}
          label={t('oneMore')}
        />
      </TodaySection>
      {isAllDone && (
        <p className="-mt-6 text-quiet">
          {t(todos.length > 0 ? 'allDone' : 'noTodos')}{' '}
          <TextLink href={`/people/${personId}/gap/${analyses[0]?.id}?view=chain`}>{t('toGap')}</TextLink>
        </p>
      )}
      {children}
      {next.length > 0 && (
        <TodaySection
          id="next"
          title={t('next')}
          hint={t('count', { count: next.filter((todo) => !isTicked(todo, today)).length })}
          more={
            next.length > mostNext && (
              <TextLink href={all}>{t('more', { count: next.length - mostNext })}</TextLink>
            )
          }
        >
          {next.slice(0, mostNext).map((todo) => line(todo, false))}
        </TodaySection>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
      {sheet && (
        <Suspense>
          <TodoSheet
            {...sheet}
            personId={personId}
            onClose={closeSheet}
            onMove={(id, to) => moves.move(id, to, to === 'later' ? 0 : lists.week.length)}
            onStep={moves.step}
            onSaid={setSaid}
          />
        </Suspense>
      )}
    </div>
  )
}

const none: never[] = []

/** Gives the focus to a part of a line, or to its tick where the line has no such part. */
function focusIn(id: string, what: SheetPart | 'words'): void {
  const line = document.querySelector(`[data-line="${CSS.escape(id)}"]`)
  const part = line?.querySelector<HTMLElement>(`[data-do=${what}]`)
  ;(part ?? line?.querySelector<HTMLElement>('input'))?.focus()
}
