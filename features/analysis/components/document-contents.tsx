'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { contentsOf } from '../rules/contents'

type DocumentContentsProps = {
  label: string
  /** those with a heading, in order */
  sections: { id: string; label: string }[]
}

/**
 * The contents of a long document, at the right edge where there is room for them. One element a line, and none of it
 * in the data of the page: what is written changes it.
 */
export function DocumentContents({ label, sections }: DocumentContentsProps) {
  const nodes = useOutline((outline) => outline.nodes)
  const isPart = useOutline((outline) => outline.excerpt !== undefined)
  const entries = useMemo(() => contentsOf(sections, nodes, isPart), [sections, nodes, isPart])
  const { here, goTo } = useHere(useMemo(() => entries.map(({ id }) => id), [entries]))
  if (entries.length === 0) return null
  return (
    <nav aria-label={label} className="contents-list">
      {entries.map(({ id, words, count }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === here || undefined}
          data-count={count ?? undefined}
          onClick={() => goTo(id)}
        >
          {words}
        </a>
      ))}
    </nav>
  )
}

/** How far down the window a heading still counts as the one that is read. */
const sight = 0.3

/** Milliseconds of a jump, unless one goes on by oneself: where it ends, other places may be in sight as well. */
const jump = 700

/** Which of some places one is at, or has just gone to; null before the page is mounted. */
function useHere(ids: readonly string[]): { here: string | null; goTo: (id: string) => void } {
  const [here, setHere] = useState<string | null>(null)
  const jumping = useRef(0)
  useEffect(() => {
    if (ids.length === 0) return
    let frame = 0
    const look = () => {
      if (performance.now() < jumping.current) return
      const { scrollHeight } = document.documentElement
      const isAtEnd = window.innerHeight + window.scrollY >= scrollHeight - 2
      const passed = ids.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top
        return top !== undefined && top < window.innerHeight * (isAtEnd ? 1 : sight)
      })
      setHere((window.scrollY > 0 && passed.at(-1)) || (ids[0] ?? null))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const land = () => {
      jumping.current = 0
    }
    const heard = [
      ['scroll', soon],
      ['resize', soon],
      ['wheel', land],
      ['touchmove', land],
      ['keydown', land],
    ] as const
    soon()
    for (const [name, hear] of heard) window.addEventListener(name, hear, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      for (const [name, hear] of heard) window.removeEventListener(name, hear)
    }
  }, [ids])

  function goTo(id: string) {
    jumping.current = performance.now() + jump
    setHere(id)
  }

  return { here, goTo }
}
