import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChevronRight } from '@/components/ui/icons'
import { ConflictQuestion } from '@/features/outline/editor/components/conflict-question'
import { RefusedHere } from '@/features/outline/editor/components/refused-list'
import { findNode } from '@/features/outline/model/rules/edit'
import { useOutline, useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import type { OpenList } from '../rules/lists'
import { type Todo, workOf } from '../rules/todos'
import { TodoLine } from './todo-line'
import type { DayWords } from './use-day-words'
import type { LineWords } from './use-line-props'

type OpenListProps = {
  list: OpenList
  /** quiet words at the right of its heading */
  hint: ReactNode
  /** lines, and the line to add one */
  children: ReactNode
}

/** One list of what is still to be done. */
export function OpenListSection({ list, hint, children }: OpenListProps) {
  const t = useTranslations('todo.plan')
  return (
    <section aria-labelledby={`list-${list}`} className="mt-9 first:mt-5">
      <header className="flex items-baseline justify-between gap-3">
        <h2 id={`list-${list}`} className="font-semibold text-reading">
          {t(`lists.${list}`)}
        </h2>
        <span className="text-caption text-quiet tabular-nums">{hint}</span>
      </header>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" data-list={list} className="todo-list">
        {children}
      </ul>
    </section>
  )
}

type DoneListProps = {
  todos: readonly Todo[]
  /** those that were done when the page was opened, latest first */
  done: readonly Todo[]
  propsOf: (todo: Todo, list: 'later') => LineWords
  words: DayWords
  tick: (id: string) => void
  caretOf: (id: string) => number | null
}

/** What was done, folded. A recurring to-do counts each time that it was done. */
export function DoneList({ todos, done, propsOf, words, tick, caretOf }: DoneListProps) {
  const t = useTranslations('todo.plan')
  const again = todos.filter((todo) => todo.rule !== null && !todo.done && todo.times > 0)
  const listed = [...done, ...again].sort((a, b) => ((a.lastDone ?? '') < (b.lastDone ?? '') ? 1 : -1))
  const count = workOf(todos).done
  if (listed.length === 0 && count === 0) return null
  const dayOf = ({ lastDone, times }: Todo) => {
    const day = lastDone && words.day(lastDone)
    return day && times > 1 ? t('doneTimes', { day, times }) : day
  }
  return (
    <details className="mt-9">
      <summary className="flex min-h-8.5 list-none items-center pointer-coarse:min-h-11">
        <ChevronRight className="-ms-1 me-1 size-4 text-quiet transition-transform [[open]>summary>&]:rotate-90" />
        <h2 className="font-semibold text-reading">{t('lists.done')}</h2>
        <small className="ms-2.5 text-caption text-quiet tabular-nums">{t('count', { count })}</small>
      </summary>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" className="todo-list">
        {listed.map((todo) => {
          const isAgain = todo.rule !== null && !todo.done
          const { editable, ...line } = propsOf(todo, 'later')
          return (
            <TodoLine
              key={todo.node.id}
              {...line}
              editable={editable && !isAgain}
              ticked={isAgain || todo.done}
              done={false}
              day={dayOf(todo)}
              fixedDay
              skipped={null}
              caret={isAgain ? null : caretOf(todo.node.id)}
              onTick={tick}
            />
          )
        })}
      </ul>
    </details>
  )
}

/** Two texts for one to-do, and words that could not be saved: nothing that was typed is lost. */
export function TodoQuestions() {
  const { conflicts } = useQueueStatus()
  const outline = useOutline((whole) => whole)
  const sections = outline.sections.filter(({ kind }) => kind === 'todo')
  const ids = new Set(sections.map(({ id }) => id))
  const asked = conflicts.flatMap((conflict) => {
    const node = findNode(outline, conflict.node)
    return node && ids.has(node.sectionId) ? [{ conflict, node }] : []
  })
  return (
    <>
      {asked.map(({ conflict, node }) => (
        <div key={node.id} className="mt-4">
          <p className="whitespace-pre-wrap">{node.text}</p>
          <ConflictQuestion conflict={conflict} />
        </div>
      ))}
      {sections.map((section) => (
        <RefusedHere key={section.id} section={section} />
      ))}
    </>
  )
}
