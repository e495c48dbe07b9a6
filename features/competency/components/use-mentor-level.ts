import { useRef, useState } from 'react'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { ErrorCode } from '@/lib/error-code'
import type { Level } from '@/lib/outline-kinds'
import { setMentorLevelAction } from '../actions'

type State = { kind: 'idle' | 'saving' | 'saved' } | { kind: 'failed'; code: ErrorCode }

/**
 * A level that is stored as soon as it is chosen. The choice stays on the screen while it is sent and when
 * that fails; of several choices made meanwhile only the last one is sent.
 * @param given the page's value; a newer one replaces a choice that has been stored
 */
export function useMentorLevel(competency: string, given: Level | null) {
  const owner = useOutlinePage().owner.id
  const [choice, setChoice] = useState<{ value: Level | null; over: Level | null } | null>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const wanted = useRef<Level | null>(null)
  const isSending = useRef(false)
  const isStored = state.kind === 'saved' || state.kind === 'idle'
  const isOutdated = choice !== null && isStored && choice.over !== given
  const value = choice === null || isOutdated ? given : choice.value

  async function send() {
    if (isSending.current) return
    isSending.current = true
    setState({ kind: 'saving' })
    let code: ErrorCode | null = null
    let sent: Level | null
    do {
      sent = wanted.current
      code = await store(owner, competency, sent)
    } while (sent !== wanted.current)
    isSending.current = false
    setState(code === null ? { kind: 'saved' } : { kind: 'failed', code })
  }

  function choose(value: Level | null) {
    wanted.current = value
    setChoice({ value, over: given })
    void send()
  }
  return { value, state, choose, retry: () => void send() }
}

/** @returns a key below `errors`, null when it is stored */
async function store(owner: string, competency: string, value: Level | null): Promise<ErrorCode | null> {
  try {
    const result = await setMentorLevelAction({ owner, competency, value })
    return result.ok ? null : result.code
  } catch {
    return navigator.onLine ? 'unexpected' : 'offline'
  }
}
