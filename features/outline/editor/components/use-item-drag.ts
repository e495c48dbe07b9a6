import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { findNode } from '@/features/outline/model/rules/edit'
import { useDispatch, useFolds, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { openField } from './caret'
import { watchGrips } from './drag-sensor'
import { DragSession, type Point, type Target } from './drag-session'

/** Milliseconds over a folded item until it opens. */
const hover = 600

/** A drag that is going on, as the screen shows it. */
export type Drag = { pointer: Point; target: Target | null; count: number; words: string }

/** How the last drag ended. */
export type Dropped = 'moved' | 'stayed' | 'canceled'

/**
 * Drags items by their grips: within an outline, to another one of the page, several at once if they are selected.
 *
 * @returns the drag that is going on, and how the last one ended
 */
export function useItemDrag(): { drag: Drag | null; dropped: Dropped | null } {
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const folds = useFolds()
  const [drag, setDrag] = useState<Drag | null>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)

  useEffect(() => {
    let session: DragSession | null = null
    let pointer: Point = { x: 0, y: 0 }
    let focused: string | undefined
    let over: string | null = null
    let opening: ReturnType<typeof setTimeout> | undefined

    function look(): Target | null {
      const target = session?.at(pointer) ?? null
      if (target && target.folded !== over) {
        over = target.folded
        clearTimeout(opening)
        if (over) opening = setTimeout(unfold, hover, over)
      }
      setDrag((before) => before && { ...before, pointer, target })
      return target
    }

    function unfold(id: string): void {
      flushSync(() => folds?.set([id], false))
      look()
    }

    function finish(how: Dropped): void {
      session?.end()
      session = null
      over = null
      clearTimeout(opening)
      setDrag(null)
      setDropped(how)
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('scroll', look, { capture: true })
    }

    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      watched.cancel()
    }

    function start(grip: Element, at: Point): boolean {
      session = DragSession.begin(grip, at, now())
      if (!session) return false
      pointer = at
      const field = document.activeElement
      focused = field instanceof HTMLElement ? field.dataset.node : undefined
      const [words = ''] = (findNode(now(), session.roots[0] ?? '')?.text ?? '').split('\n')
      setDropped(null)
      setDrag({ pointer, target: null, count: session.count, words })
      window.addEventListener('keydown', press, { capture: true })
      window.addEventListener('scroll', look, { capture: true, passive: true })
      return true
    }

    function drop(): Dropped {
      const target = look()
      if (!session || !target) return 'stayed'
      const { roots } = session
      const operations = transfer(now(), roots, target)
      if (operations.length === 0) return 'stayed'
      flushSync(() => {
        dispatch(operations)
        for (const id of roots) folds?.reveal(now().nodes, id)
      })
      // A field that is moved within the page loses the focus.
      if (focused) openField(document, focused, { preventScroll: true })
      return 'moved'
    }

    const watched = watchGrips({
      start,
      move: (to) => {
        pointer = to
        look()
      },
      end: (canceled) => finish(canceled ? 'canceled' : drop()),
    })
    return () => {
      if (session) finish('canceled')
      watched.stop()
    }
  }, [dispatch, now, folds])

  return { drag, dropped }
}
