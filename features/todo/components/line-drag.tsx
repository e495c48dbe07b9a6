'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { watchGrips } from '@/features/outline/editor/components/drag-sensor'
import type { OpenList } from '../rules/lists'

type Point = { x: number; y: number }
type Target = { list: OpenList; index: number; line: { left: number; top: number; width: number } }
type Drag = { id: string; words: string; pointer: Point; target: Target | null }

type LineDragProps = {
  /** the lists to which a to-do may be moved */
  homes: (id: string) => readonly OpenList[]
  onLift: (words: string) => void
  /** @param index how many of the other lines are before it */
  onDrop: (id: string, list: OpenList, index: number) => void
  onStay: () => void
}

const lineOf = (element: Element | null) => element?.closest<HTMLElement>('li[data-line]') ?? null

/** A mouse takes the grip, a finger the line itself, by a long press. */
function gripOf(event: Event): Element | null {
  if (!(event.target instanceof Element)) return null
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
  const grip = event.target.closest(isTouch ? 'li[data-line]' : '[data-line-grip]')
  return event.target.closest('input, textarea') ? null : grip
}

/** Drags to-dos between the lists of the page: the line that is lifted, and where it would come. */
export default function LineDrag(props: LineDragProps) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    let lifted: { id: string; homes: readonly OpenList[]; element: HTMLElement } | null = null
    let pointer: Point = { x: 0, y: 0 }

    function look(): Target | null {
      const target = lifted && targetAt(pointer, lifted.id, lifted.homes)
      setDrag((before) => before && { ...before, pointer, target })
      return target
    }

    function finish(): void {
      lifted?.element.removeAttribute('data-moving')
      lifted = null
      setDrag(null)
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('scroll', look, { capture: true })
    }

    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      watched.cancel()
    }

    const watched = watchGrips(
      {
        start(grip, at) {
          const element = lineOf(grip)
          const id = element?.dataset.line
          const homes = id ? latest.current.homes(id) : []
          // What is done stays where it is.
          if (!element || !id || homes.length === 0) return false
          lifted = { id, homes, element }
          pointer = at
          const words = element.querySelector('[data-do=words]')?.textContent?.split('\n')[0] ?? ''
          element.setAttribute('data-moving', '')
          setDrag({ id, words, pointer, target: null })
          latest.current.onLift(words)
          window.addEventListener('keydown', press, { capture: true })
          window.addEventListener('scroll', look, { capture: true, passive: true })
          return true
        },
        move(to) {
          pointer = to
          look()
        },
        end(canceled) {
          const [target, id] = [canceled ? null : look(), lifted?.id]
          finish()
          if (target && id) latest.current.onDrop(id, target.list, target.index)
          else latest.current.onStay()
        },
      },
      gripOf,
    )
    return () => {
      finish()
      watched.stop()
    }
  }, [])

  return drag && createPortal(<Picture {...drag} />, document.body)
}

/** Where the pointer asks for; null where the to-do may not stand. */
function targetAt({ y }: Point, id: string, homes: readonly OpenList[]): Target | null {
  const lists = [...document.querySelectorAll<HTMLElement>('ul[data-list]')]
  const distance = (list: Element) => {
    const { top, bottom } = list.getBoundingClientRect()
    return Math.max(top - y, y - bottom, 0)
  }
  const nearest = lists.toSorted((a, b) => distance(a) - distance(b))[0]
  const list = homes.find((home) => home === nearest?.dataset.list)
  if (!nearest || !list) return null
  const lines = [...nearest.querySelectorAll<HTMLElement>('li[data-line]')].filter(
    (line) => line.dataset.line !== id,
  )
  const rects = lines.map((line) => line.getBoundingClientRect())
  const index = rects.filter(({ top, bottom }) => (top + bottom) / 2 < y).length
  const { left, top, width } = nearest.getBoundingClientRect()
  return { list, index, line: { left, width, top: rects[index - 1]?.bottom ?? rects[index]?.top ?? top } }
}

function Picture({ words, pointer, target }: Drag) {
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-40 print:hidden">
      {target && <div className="absolute -mt-px h-0.5 bg-accent" style={target.line} />}
      <p
        className="absolute max-w-80 truncate rounded-lg border border-line bg-raised px-3 py-1.5 shadow-lg"
        style={{
          left: Math.min(pointer.x + 14, document.documentElement.clientWidth - 200),
          top: pointer.y + 10,
        }}
      >
        {words}
      </p>
    </div>
  )
}
