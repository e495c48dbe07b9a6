import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import type { Operation } from '@/features/outline/model/rules/operation'
import { useDispatch, useOutlineNow, useTodayNow } from '@/features/outline/sync/components/outline-provider'
import { homesOf, type OpenList, openLists } from '../rules/lists'
import { orderOperations, pickFor } from '../rules/moves'
import { type Todo, todosOf } from '../rules/todos'

type MovesSource = {
  /** the lists as they are on the screen */
  shown: Record<OpenList, Todo[]>
  /** whether their order is that of the document */
  canOrder: boolean
  onSaid: (words: string) => void
}

type Moves = {
  homes: (id: string) => readonly OpenList[]
  /** @param index how many of the other lines of the list are to be before it */
  move: (id: string, to: OpenList, index: number) => void
  /** One place up or down, into the next list at the end of this one. */
  step: (id: string, by: 1 | -1) => void
}

/** Moves to-dos within a list and between them. That picks or unpicks for the week, and never changes a day. */
export function useMoves({ shown, canOrder, onSaid }: MovesSource): Moves {
  const t = useTranslations('todo.plan')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()

  function homes(id: string): readonly OpenList[] {
    const todo = todosOf(now()).find(({ node }) => node.id === id)
    return todo && !todo.done ? homesOf(todo, todayNow()) : []
  }

  const listOfLine = (id: string) => openLists.find((list) => shown[list].some(({ node }) => node.id === id))
  const others = (list: OpenList, id: string) =>
    shown[list].map(({ node }) => node.id).filter((each) => each !== id)
  const ordered = (id: string, list: OpenList, index: number) =>
    canOrder ? orderOperations(now(), id, others(list, id), index) : []

  /** Moved within the page, an element loses the focus. */
  function carry(id: string, operations: Operation[], words: string): void {
    const line = document.activeElement?.closest<HTMLElement>('[data-line]')
    const what = document.activeElement?.getAttribute('data-do')
    flushSync(() => {
      dispatch(operations)
      onSaid(words)
    })
    if (line?.dataset.line !== id) return
    const moved = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)
    moved?.querySelector<HTMLElement>(what ? `[data-do=${what}]` : 'textarea, input')?.focus()
  }

  function move(id: string, to: OpenList, index: number): void {
    const isSame = listOfLine(id) === to
    const operations = [...(isSame ? [] : pickFor(now(), id, to, todayNow())), ...ordered(id, to, index)]
    if (operations.length > 0)
      carry(id, operations, isSame ? t('movedWithin') : t('movedTo', { list: t(`lists.${to}`) }))
    else onSaid(canOrder ? t('stayed') : t('keepsOrder'))
  }

  function step(id: string, by: 1 | -1): void {
    const list = listOfLine(id)
    if (!list) return
    const rest = others(list, id)
    const at = shown[list].findIndex(({ node }) => node.id === id)
    // Past to-dos that stand below other items, up to the next place that it may have.
    for (let index = at + by; canOrder && index >= 0 && index <= rest.length; index += by) {
      const operations = ordered(id, list, index)
      if (operations.length === 0) continue
      carry(id, operations, t('movedWithin'))
      return
    }
    const next = openLists[openLists.indexOf(list) + by]
    if (!next || next === 'today') onSaid(t('stayed'))
    else if (!homes(id).includes(next)) onSaid(t('heldByDay'))
    else move(id, next, by === 1 ? 0 : shown[next].length)
  }

  return { homes, move, step }
}
