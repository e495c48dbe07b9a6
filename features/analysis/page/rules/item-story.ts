import type { ChainRow } from '@/features/competency/rules/chain'
import { flatten } from '@/features/outline/model/rules/tree'
import type { Day } from '@/lib/dates'
import type { Level } from '@/lib/outline-kinds'

/** A level and the day on which it was set; null took it away. */
export type LevelDay = { kind: 'self' | 'target'; value: Level | null; day: Day }

/** Something that has happened to a competency. */
export type Happened = { key: string; kind: 'done'; text: string; day: Day } | (LevelDay & { key: string })

type Completion = { nodeId: string; day: Day }

/**
 * What has happened to a competency, the latest first: to-dos that were finished, and levels, also the one of a moment ago
 * that no history tells of yet.
 */
export function storyOf(
  { self, target, todos }: Pick<ChainRow, 'self' | 'target' | 'todos'>,
  levels: readonly LevelDay[],
  completions: readonly Completion[],
  today: Day,
): Happened[] {
  const texts = new Map(flatten(todos).map(({ node }) => [node.id, node.text]))
  const done = completions.flatMap(({ nodeId, day }): Happened[] => {
    const text = texts.get(nodeId)
    return text === undefined ? [] : [{ key: `${nodeId} ${day}`, kind: 'done', text, day }]
  })
  const now = { self, target }
  const missing = (['self', 'target'] as const).flatMap((kind): LevelDay[] => {
    const last = levels.findLast((each) => each.kind === kind)
    return last && last.value !== now[kind] ? [{ kind, value: now[kind], day: today }] : []
  })
  const set = [...levels, ...missing].map((each, index): Happened => ({ ...each, key: `${index}` }))
  return [...done, ...set].reverse().toSorted((a, b) => b.day.localeCompare(a.day))
}
