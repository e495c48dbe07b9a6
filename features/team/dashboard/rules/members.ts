import { groupBy } from '@/lib/group-by'
import { type Item, isRated, stepsLeft } from './grid'

/** What a member opened by name. */
export type Opened = { analysisId: string; kys: boolean }

/** A member of the team; `opened` is null for those only counted as for those who opened nothing. */
export type Member = { id: string; name: string; leads: boolean; opened: Opened | null }

/** A member who is open by name, in a few figures. */
export type Named = Member & {
  opened: Opened
  goals: string[]
  /** items of the required outline */
  competencies: number
  rated: number
  reached: number
  todos: number
  done: number
}

type MemberRows = {
  items: readonly Item[]
  goals: readonly { ownerId: string; words: string }[]
  progress: readonly { ownerId: string; todos: number; done: number }[]
}

/** The figures of members who are open by name, in the given order. */
export function namedMembers(members: readonly Member[], { items, goals, progress }: MemberRows): Named[] {
  const itemsOf = groupBy(items, ({ ownerId }) => ownerId)
  const goalsOf = groupBy(goals, ({ ownerId }) => ownerId)
  const progressOf = new Map(progress.map((row) => [row.ownerId, row]))
  return members.flatMap((member) => {
    if (!member.opened) return []
    const own = itemsOf.get(member.id) ?? []
    const rated = own.filter(isRated)
    return {
      ...member,
      opened: member.opened,
      goals: (goalsOf.get(member.id) ?? []).map(({ words }) => words.trim()),
      competencies: own.length,
      rated: rated.length,
      reached: rated.filter((item) => stepsLeft(item) === 0).length,
      todos: progressOf.get(member.id)?.todos ?? 0,
      done: progressOf.get(member.id)?.done ?? 0,
    }
  })
}
