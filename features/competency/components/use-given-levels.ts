import { useMemo, useRef, useState } from 'react'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { ErrorCode } from '@/lib/error-code'
import { groupBy } from '@/lib/group-by'
import type { Level } from '@/lib/outline-kinds'
import { setMentorLevelAction } from '../actions'
import type { MentorLevel } from '../rules/mentor-levels'
import type { MentorLevels, Storing } from './page-mentor-levels'

/** @property over what the page said when it was chosen: a newer word of the page replaces a stored choice */
type Choice = { value: Level | null; over: Level | null; storing: Storing }

const idle: Storing = { kind: 'idle' }

/**
 * What a page gives to `PageMentorLevels`. A level is stored as soon as it is chosen, stays on the screen while it is
 * sent and when that fails; of several choices for one competency made meanwhile only the last one is sent.
 *
 * @param levels of the page; undefined where there are none to set or read
 */
export function useGivenLevels(levels: MentorLevel[] | undefined): MentorLevels | null {
  const { owner, viewer } = useOutlinePage()
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const wanted = useRef(new Map<string, Level | null>())
  const sending = useRef(new Set<string>())
  return useMemo(() => {
    if (!levels) return null
    const given = groupBy(levels, ({ competencyId }) => competencyId)
    const stored = (id: string) => given.get(id)?.find(({ mine }) => mine)?.value ?? null

    function chosen(id: string): Choice | undefined {
      const choice = choices.get(id)
      const isStored = choice?.storing.kind === 'saved'
      return choice && isStored && choice.over !== stored(id) ? undefined : choice
    }

    function note(id: string, change: Partial<Choice>) {
      setChoices((all) => {
        const before = all.get(id) ?? { value: stored(id), over: stored(id), storing: idle }
        return new Map(all).set(id, { ...before, ...change })
      })
    }

    async function send(id: string) {
      if (sending.current.has(id)) return
      sending.current.add(id)
      note(id, { storing: { kind: 'saving' } })
      let code: ErrorCode | null = null
      let sent: Level | null
      do {
        sent = wanted.current.get(id) ?? null
        code = await store(owner.id, id, sent)
      } while (sent !== (wanted.current.get(id) ?? null))
      sending.current.delete(id)
      note(id, { storing: code === null ? { kind: 'saved' } : { kind: 'failed', code } })
    }

    return {
      of: (id) => {
        const all = given.get(id) ?? []
        const choice = chosen(id)
        if (!choice) return all
        const others = all.filter(({ mine }) => !mine)
        if (choice.value === null) return others
        const own = { competencyId: id, mentorId: viewer.id, name: '', value: choice.value, mine: true }
        return [...others, own]
      },
      storing: (id) => choices.get(id)?.storing ?? idle,
      choose: (id, value) => {
        wanted.current.set(id, value)
        note(id, { value, over: stored(id) })
        void send(id)
      },
      retry: (id) => void send(id),
    }
  }, [levels, choices, owner.id, viewer.id])
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
