'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { later } from '@/lib/later'
import { contentsOf } from '../rules/contents'

/** What follows the reader is of no use before the page has come to rest. */
const following = later(() => import('./follow-reader'))

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

/** Milliseconds of a jump, unless one goes on by oneself: where it ends, other places may be in sight as well. */
const jump = 700

/** Which of some places one is at, or has just gone to; null before the page is mounted. */
function useHere(ids: readonly string[]): { here: string | null; goTo: (id: string) => void } {
  const [here, setHere] = useState<string | null>(null)
  const jumping = useRef(0)
  useEffect(() => {
    if (ids.length === 0) return
    let isLeft = false
    let leave = () => {
      isLeft = true
    }
    following.get().then(
      ({ followReader }) => {
        if (!isLeft) leave = followReader(ids, jumping, setHere)
      },
      // Without a connection no line is marked.
      () => {},
    )
    return () => leave()
  }, [ids])

  function goTo(id: string) {
    jumping.current = performance.now() + jump
    setHere(id)
  }

  return { here, goTo }
}
