import './todo-list.css'

import { type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import { PageLink } from '@/components/ui/page-link'
import { TaskMark } from '@/components/ui/task-mark'
import { ItemWords } from '@/features/competency/components/item-words'
import { RenderedText, usePieces } from '@/features/outline/editor/components/rendered-text'
import { typedOffset } from '@/features/outline/editor/rules/pieces'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { useWords } from '@/lib/i18n/use-words'
import { isComposing } from '@/lib/is-composing'

/** The words of a line; they take the whole width where competency and day stand below. */
const wordsStyle = 'whitespace-pre-wrap rounded max-md:col-span-2 max-md:py-1 pointer-coarse:py-2.5'
const doneStyle = 'text-quiet line-through decoration-1'
/** Beside the words. */
const asideStyle = 'min-w-0 truncate text-start text-caption text-quiet max-md:col-start-2'
/** At the right edge. */
const dayStyle = 'min-h-6 min-w-6 rounded text-end text-caption text-quiet max-md:col-start-3'
/** Where fingers point, it answers over 44 px, though the drawing keeps its size. */
const touchStyle =
  "pointer-coarse:relative pointer-coarse:after:absolute pointer-coarse:after:inset-[-0.875rem] pointer-coarse:after:content-['']"

export type TodoLineProps = {
  id: string
  text: string
  /** whether the box is ticked, and whether the words are struck through: a recurring one is done for now only */
  ticked: boolean
  done: boolean
  /** day and effort in words */
  day: string | null
  /** whether the day is that on which it was done, and not to be chosen */
  fixedDay: boolean
  aim: string | null
  aimHref: `/people/${string}/gap/${string}` | null
  /** whether there are competencies to choose from */
  canAim: boolean
  /** what stands above it, and the goal of another analysis */
  above: string
  goal: string
  goalHref: `/people/${string}/gap/${string}` | null
  /** kind words about missed times */
  skipped: string | null
  editable: boolean
  mounted: boolean
  /** where the caret goes among the words as they are read, while they are written */
  caret: number | null
  onTick: (id: string) => void
  /** the one to begin with, which the list may set off */
  first?: boolean
  /** more about it, below its words */
  children?: ReactNode
}

/**
 * One to-do. It has no listeners of its own but the tick: the lists hear clicks and keys for all, by `data-do`.
 */
export const TodoLine = memo(function TodoLine(props: TodoLineProps) {
  const { id, text, ticked, done, day, aim, aimHref, editable, mounted } = props
  const t = useWords('todo')
  const words = firstWords(text)
  return (
    <li
      data-line={editable ? id : undefined}
      data-first={props.first ? '' : undefined}
      data-dated={props.first && day ? '' : undefined}
    >
      {editable && !props.fixedDay && <Grip />}
      {editable ? (
        <input
          type="checkbox"
          aria-label={words}
          checked={ticked}
          disabled={!mounted}
          onChange={() => props.onTick(id)}
          className={cn('relative z-1 size-4.5 self-start accent-accent max-md:mt-2 md:mt-0.75', touchStyle)}
        />
      ) : (
        <TaskMark done={ticked} className="self-start max-md:mt-1.5 md:mt-0.5" />
      )}
      {props.caret !== null ? (
        <TodoField id={id} caret={props.caret} className={wordsStyle} />
      ) : editable ? (
        // biome-ignore lint/a11y/useSemanticElements: the words of a button cannot be selected
        <span
          role="button"
          tabIndex={0}
          data-do="words"
          aria-keyshortcuts="Enter D Alt+ArrowUp Alt+ArrowDown"
          className={cn(wordsStyle, 'cursor-text', done && doneStyle)}
        >
          <RenderedText text={text} links={false} />
        </span>
      ) : (
        <span className={cn(wordsStyle, done && doneStyle)}>
          <RenderedText text={text} />
        </span>
      )}
      {aim && aimHref ? (
        <PageLink href={aimHref} className={cn(asideStyle, 'hover:text-accent hover:underline')}>
          <RenderedText text={aim} links={false} />
        </PageLink>
      ) : (
        editable &&
        props.canAim && (
          <button
            type="button"
            data-do="aim"
            disabled={!mounted}
            aria-label={t('plan.chooseAimOf', { text: words })}
            className={cn(
              asideStyle,
              touchStyle,
              'underline decoration-line underline-offset-4 hover:text-accent print:hidden',
            )}
          >
            {t('plan.chooseAim')}
          </button>
        )
      )}
      {editable && !props.fixedDay ? (
        <button
          type="button"
          data-do="day"
          disabled={!mounted}
          aria-label={day ? t('changeDay', { day, text: words }) : t('setDay', { text: words })}
          className={cn(
            dayStyle,
            touchStyle,
            'hover:text-accent md:col-start-4',
            day === null &&
              'print:hidden before:content-["…"] pointer-fine:opacity-0 pointer-fine:[li:focus-within>&]:opacity-100 pointer-fine:[li:hover>&]:opacity-100',
          )}
        >
          {day}
        </button>
      ) : (
        day && <span className={cn(dayStyle, 'md:col-start-4')}>{day}</span>
      )}
      <Notes {...props} />
      {props.children}
    </li>
  )
})

function Grip() {
  return (
    <span
      aria-hidden
      data-line-grip
      className="absolute top-1.5 -left-6 hidden h-7 w-6 cursor-grab select-none items-center justify-center text-quiet opacity-0 before:h-4 before:w-2.5 before:bg-[length:5px_5px] before:bg-[radial-gradient(circle,currentcolor_1.2px,transparent_1.6px)] before:content-[''] pointer-fine:flex [li:focus-within>&]:opacity-100 [li:hover>&]:opacity-100 print:hidden"
    />
  )
}

/** What is said of few lines: where it comes from, and what was missed. */
function Notes({ above, goal, goalHref, skipped }: TodoLineProps) {
  if (!above && !goal && !skipped) return null
  return (
    <small className="col-start-2 -col-end-1 text-caption text-quiet">
      {skipped}
      {skipped && (above || goal) && ' '}
      {above}
      {above && goal && ' · '}
      {goal && goalHref && (
        <PageLink href={goalHref} className="underline decoration-line underline-offset-4 hover:text-ink">
          {goal}
        </PageLink>
      )}
    </small>
  )
}

type TodoFieldProps = {
  id: string
  /** where the caret goes first, among the words as they are read */
  caret: number
  className?: string
}

/** The words of a to-do while they are written. The list hears when it is left. */
function TodoField({ id, caret, className }: TodoFieldProps) {
  const within = useRef<HTMLDivElement>(null)
  const node = useOutline((outline) => outline.nodes.find((each) => each.id === id))
  const text = node?.text ?? ''
  const pieces = usePieces(text)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put there once
  useLayoutEffect(() => {
    const field = within.current?.querySelector('textarea')
    field?.focus()
    const at = typedOffset(pieces, text, caret)
    field?.setSelectionRange(at, at)
  }, [])

  /** Leaving by a key leads back to the rendered words, leaving by a click to what was clicked. */
  function onKeyDown(event: KeyboardEvent) {
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
    if (!leaves || isComposing(event)) return
    const line = within.current?.closest('[data-line]')
    requestAnimationFrame(() => line?.querySelector<HTMLElement>('[data-do=words]')?.focus())
  }

  return (
    <div ref={within} onKeyDownCapture={onKeyDown} className={className}>
      {node && <ItemWords node={node} editable />}
    </div>
  )
}
