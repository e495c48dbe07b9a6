import { Fragment } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import { AddField } from '@/features/competency/components/add-field'
import { ItemWords } from '@/features/competency/components/item-words'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { TodoSuggestions } from '@/features/suggestion/components/todo-suggestions'
import { useWords } from '@/lib/i18n/use-words'
import { isMet, type TodoLine } from '../rules/chain-list'
import type { ChainRowProps } from './chain-row-props'
import { useWhen } from './use-when'

/** What is to be done for a competency, as it is read: a box ticks, a click on the words changes them. */
export function ChainTodos(props: ChainRowProps) {
  const { line, editable, tabStop, unfolded, asked, onAdd, onLeave } = props
  const t = useWords('chain')
  const { node } = line.row
  const { todos, done } = line
  const stop = tabStop ? undefined : -1
  const isOpen = todos.some(({ ticked }) => !ticked)
  const question = t(todos.length + done.length > 0 ? 'ask.more' : 'ask.todo')
  const name = t('askOf', { question: t('ask.todo'), name: firstWords(node.text) })
  const asks = editable && asked !== 'todo'
  const shown = unfolded ? [...todos, ...done] : todos
  return (
    <div>
      {shown.length > 0 && (
        <ul aria-label={t('todos')} className="todos">
          {shown.map((todo) => (
            <Todo key={todo.node.id} {...props} todo={todo} />
          ))}
        </ul>
      )}
      {asked === 'todo' && (
        <AddField
          name={name}
          placeholder={question}
          onAdd={(words) => onAdd(node.id, 'todo', words)}
          onLeave={(byKey) => onLeave(byKey ? node.id : null)}
        />
      )}
      {asks && !isOpen && !isMet(line) && (
        <button type="button" data-do="todo" tabIndex={stop} aria-label={name} className="ask">
          {question}
        </button>
      )}
      {(done.length > 0 || (asks && isOpen)) && (
        <p className="foot">
          {done.length > 0 && (
            <button type="button" data-do="unfold" aria-expanded={unfolded} tabIndex={stop} className="done">
              {t('done', { count: done.length })}
            </button>
          )}
          {asks && isOpen && (
            <button type="button" data-do="todo" tabIndex={stop} aria-label={name} className="add">
              {t('add')}
            </button>
          )}
        </p>
      )}
      {done.length > 0 && !unfolded && <DoneWithoutScript done={done} />}
      <TodoSuggestions competency={node} mentioned />
    </div>
  )
}

/** The words of what is folded away, for a browser that cannot unfold it: one element, which no other browser draws. */
function DoneWithoutScript({ done }: Pick<ChainRowProps['line'], 'done'>) {
  return (
    <p data-done className="words unscripted">
      {done.map(({ node }, index) => (
        <Fragment key={node.id}>
          {index > 0 && '\n'}
          <RenderedText text={node.text} />
        </Fragment>
      ))}
    </p>
  )
}

/** A box of React's wants a listener of its own, or it counts as one that can't be ticked. */
const heardByTheList = () => {}

function Todo({
  todo,
  line,
  editable,
  mounted,
  tabStop,
  edited,
  onLeave,
}: ChainRowProps & { todo: TodoLine }) {
  const { node, heads, ticked } = todo
  const when = useWhen()(todo)
  const stop = tabStop ? undefined : -1
  return (
    <li>
      {editable ? (
        <input
          type="checkbox"
          data-tick={node.id}
          aria-label={node.text}
          checked={ticked}
          onChange={heardByTheList}
          disabled={!mounted}
          tabIndex={stop}
        />
      ) : (
        <TaskMark done={ticked} />
      )}
      {node.id === edited ? (
        <ItemWords node={node} editable onLeave={(byKey) => onLeave(byKey ? line.row.node.id : null)} />
      ) : (
        <span data-edit={node.id} data-done={ticked || undefined} className="words">
          <RenderedText text={node.text} />
        </span>
      )}
      {when && <time data-today={when.isToday || undefined}>{when.words}</time>}
      {heads && <ItemAside node={heads} mentioned tabStop={tabStop} />}
      <ItemAside node={node} mentioned tabStop={tabStop} />
    </li>
  )
}
