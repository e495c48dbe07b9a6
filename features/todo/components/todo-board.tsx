'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { tickNear } from '@/components/form/tick-near'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Section } from '@/features/outline/model/rules/outline'
import { useMounted, useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import type { NewTodo } from '../rules/add'
import { competenciesIn } from '../rules/aims'
import { inLists, type OpenList, openLists } from '../rules/lists'
import { type Todo, todosOf } from '../rules/todos'
import { type Filter, filters, inOrder, isLike, type Sort } from '../rules/views'
import { AddLine } from './add-line'
import { TodoAims } from './todo-aims'
import { TodoLine } from './todo-line'
import { DoneList, OpenListSection, TodoQuestions } from './todo-sections'
import type { SheetPart } from './todo-sheet'
import { TodoTools } from './todo-tools'
import { useAdd } from './use-add'
import { useDayWords } from './use-day-words'
import { useLineKeys } from './use-line-keys'
import { useLineProps } from './use-line-props'
import { useMoves } from './use-moves'
import { useTick } from './use-tick'

const TodoSheet = lazy(() => import('./todo-sheet'))
const LineDrag = lazy(() => import('./line-drag'))

type TodoBoardProps = {
  editable: boolean
  /** the current analysis first, each with the goal that names it */
  analyses: { id: string; goal: string }[]
  personId: string
  /** all sections of the analyses */
  sections: Section[]
}

const todosIn = oncePerOutline(todosOf)

/** To-dos of today, of this week and for later. One that is ticked keeps its place until the next visit. */
export function TodoBoard({ editable, analyses, personId, sections }: TodoBoardProps) {
  const t = useTranslations('todo.plan')
  const format = useFormatter()
  const today = useToday()
  const mounted = useMounted()
  const words = useDayWords()
  const outline = useOutline((whole) => whole)
  const [doneBefore] = useState(
    () => new Set(todosIn(outline).flatMap(({ node, done }) => (done ? [node.id] : []))),
  )
  const [wanted, setWanted] = useState<ReadonlySet<Filter>>(new Set())
  const [sort, setSort] = useState<Sort>('own')
  const [said, setSaid] = useState('')
  const [sheet, setSheet] = useState<{ id: string; part: SheetPart } | null>(null)

  const order = analyses.map(({ id }) => id)
  const todos = todosIn(outline).toSorted(
    (a, b) => order.indexOf(a.analysisId ?? '') - order.indexOf(b.analysisId ?? ''),
  )
  const lists = inLists(outline, todos, today, ({ node }) => doneBefore.has(node.id))
  const open = openLists.flatMap((list) => lists[list])
  const isShown = (todo: Todo) => filters.every((each) => !wanted.has(each) || isLike(outline, todo, each))
  const shown = {} as Record<OpenList, Todo[]>
  for (const list of openLists) shown[list] = inOrder(outline, lists[list].filter(isShown), sort, today)
  const counts = {} as Record<Filter, number>
  for (const each of filters)
    counts[each] = open.filter((todo) => !todo.done && isLike(outline, todo, each)).length

  const moves = useMoves({ shown, canOrder: sort === 'own', onSaid: setSaid })
  const keys = useLineKeys({ onStep: moves.step, onSheet: (id, part) => setSheet({ id, part }) })
  const propsOf = useLineProps({ outline, analyses, personId, editable, mounted, words })
  const tick = useTick(setSaid)
  const write = useAdd({ personId, analyses, sections, onSaid: setSaid })

  function add(list: OpenList, todo: NewTodo) {
    write(list, todo)
    setWanted(new Set())
  }

  function closeSheet() {
    const id = sheet?.id
    const part = sheet?.part
    flushSync(() => setSheet(null))
    // The line may stand in another list by now.
    requestAnimationFrame(() => lineButton(id, part)?.focus())
  }

  const hints: Record<OpenList, string> = {
    today: format.dateTime(new Date(`${today}T00:00:00Z`), {
      month: 'long',
      day: 'numeric',
      weekday: 'long',
      timeZone: 'UTC',
    }),
    week: t('untilSunday'),
    later: t('count', { count: lists.later.filter(({ done }) => !done).length }),
  }
  return (
    <div className="-mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-8 @4xl:grid-cols-[minmax(0,736fr)_minmax(0,424fr)]">
      <div className="min-w-0">
        <TodoTools
          {...{ counts, wanted, sort, mounted }}
          onFilter={(filter) => setWanted(toggled(wanted, filter))}
          onSort={setSort}
        />
        {editable && <TodoQuestions />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears for all lines, whose elements are what they look like */}
        <div onClickCapture={tickNear} onClick={keys.onClick} onKeyDown={keys.onKeyDown} onBlur={keys.onBlur}>
          {openLists.map((list) => (
            <OpenListSection key={list} list={list} hint={hints[list]}>
              {shown[list].map((todo) => (
                <TodoLine
                  key={todo.node.id}
                  {...propsOf(todo, list)}
                  caret={keys.caretOf(todo.node.id)}
                  onTick={tick}
                />
              ))}
              {editable && analyses.length > 0 && (
                <AddLine
                  list={list}
                  competencies={outline.excerpt ? none : competenciesIn(outline)}
                  onAdd={add}
                />
              )}
            </OpenListSection>
          ))}
          <DoneList
            todos={todos}
            done={lists.done}
            {...{ propsOf, words, tick, editable }}
            caretOf={keys.caretOf}
          />
        </div>
      </div>
      {!outline.excerpt && <TodoAims personId={personId} editable={editable} />}
      <span role="status" className="sr-only">
        {said}
      </span>
      {editable && mounted && (
        <Suspense>
          <LineDrag
            homes={moves.homes}
            onLift={(text) => setSaid(t('lifted', { text }))}
            onDrop={moves.move}
            onStay={() => setSaid(t('stayed'))}
          />
          {sheet && (
            <TodoSheet
              {...sheet}
              personId={personId}
              onClose={closeSheet}
              onMove={(id, to) => moves.move(id, to, to === 'later' ? 0 : shown.week.length)}
              onStep={moves.step}
              onSaid={setSaid}
            />
          )}
        </Suspense>
      )}
    </div>
  )
}

const none: never[] = []

const lineButton = (id: string | undefined, part: SheetPart | undefined) =>
  document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id ?? '')}"] [data-do=${part}]`) ??
  document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id ?? '')}"] [data-do=day]`)

function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
