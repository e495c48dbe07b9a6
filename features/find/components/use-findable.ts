import { useCallback, useEffect, useState } from 'react'
import type { Findable } from '../rules/findable'

/** How asking the server has gone; what it answered before stays until it answers again. */
type Asked = { state: 'loading' | 'ready' | 'failed' | 'signed-out'; found: Findable | null }

/** The last answer, and to whom, so that the next time something is there at once. */
let kept: { viewer: string; found: Findable } | null = null

/** What the viewer can find, asked for whenever it is opened. */
export function useFindable(viewer: string): Asked & { retry: () => void } {
  const [asked, setAsked] = useState<Asked>(() => ({
    state: 'loading',
    found: kept?.viewer === viewer ? kept.found : null,
  }))
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each try
  useEffect(() => {
    const leaving = new AbortController()
    askFor('', leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return
      if (typeof answer !== 'string') kept = { viewer, found: answer }
      setAsked((before) =>
        typeof answer === 'string' ? { ...before, state: answer } : { state: 'ready', found: answer },
      )
    })
    return () => leaving.abort()
  }, [viewer, tries])
  const retry = useCallback(() => {
    setAsked((before) => ({ ...before, state: 'loading' }))
    setTries((before) => before + 1)
  }, [])
  return { ...asked, retry }
}

/** Milliseconds until what is typed is asked for. */
const rest = 200

/** What the server finds by words, where it has more than it sends; null until it answers. */
export function useFurther(words: string, more: boolean): Findable | null {
  const [further, setFurther] = useState<Findable | null>(null)
  useEffect(() => {
    if (!more || words.trim() === '') return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await askFor(words, leaving.signal)
      if (!leaving.signal.aborted && typeof answer !== 'string') setFurther(answer)
    }, rest)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [words, more])
  return further
}

async function askFor(words: string, signal: AbortSignal): Promise<Findable | 'failed' | 'signed-out'> {
  try {
    const answer = await fetch(`/api/find?${new URLSearchParams({ words })}`, { redirect: 'manual', signal })
    if (answer.type === 'opaqueredirect') return 'signed-out'
    return answer.ok ? await answer.json() : 'failed'
  } catch {
    return 'failed'
  }
}
