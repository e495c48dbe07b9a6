import type { HeadingName } from '@/features/document/format/rules/headings'
import type { SectionKind } from '@/lib/outline-kinds'
import type { SourceHeading } from './source-blocks'

/**
 * A heading whose name is known, or was said.
 *
 * @property at its index among the blocks
 * @property end index of the next heading that is as high or higher
 */
export type Named = {
  heading: SourceHeading
  name: HeadingName
  isEmpty: boolean
  answer: SectionKind | null
  at: number
  end: number
}

export const partNames: readonly HeadingName[] = ['required', 'state', 'gap', 'state_gap', 'todo']
/** More than anybody plans; what follows stays in the last one. */
const mostAnalyses = 20

/**
 * Indexes of the named headings with which a further analysis begins: a Goal or 필요역량 behind an analysis that has its
 * parts, if it comes with such parts itself; and the Gap heading that holds one of these. A part that is only there
 * again begins none.
 */
export function furtherAnalyses(named: readonly Named[]): Set<number> {
  const starts = new Set<number>()
  let seen = new Set<HeadingName>()
  let isHeld = false
  named.forEach(({ name, answer }, index) => {
    if (answer === 'goals') return
    const isFull = starts.size === mostAnalyses - 1
    const isNew = !isFull && (begins(named, index, seen) || (isHeld && holdsGoalAgain(named, index, seen)))
    if (isNew) starts.add(index)
    const isOuter = name === 'gap' && ![...seen].some(isPart) && isOuterGap(named, index)
    if (isNew || isOuter) seen = new Set()
    if (name !== 'gap' || !(isNew || isOuter)) seen.add(name)
    else isHeld = true
  })
  return starts
}

const isPart = (name: HeadingName) => partNames.includes(name)

function begins(named: readonly Named[], index: number, seen: ReadonlySet<HeadingName>): boolean {
  const { name, heading, isEmpty } = named[index] as Named
  if (![...seen].some(isPart)) return false
  if (name === 'gap') {
    const next = named[index + 1]
    if (next?.name !== 'goal' && next?.name !== 'required') return false
    const holds = heading.depth < next.heading.depth || (isEmpty && seen.has('gap'))
    return holds && begins(named, index + 1, seen)
  }
  if (name !== 'goal' && !(name === 'required' && seen.has(name))) return false
  return ownParts(named, index).some((part) => seen.has(part))
}

/** Whether a Gap heading holds a Goal although its analysis has one: two that were only begun. */
function holdsGoalAgain(named: readonly Named[], index: number, seen: ReadonlySet<HeadingName>): boolean {
  const [gap, next] = [named[index], named[index + 1]]
  if (gap?.name !== 'gap' || next?.name !== 'goal' || !seen.has('goal')) return false
  return gap.heading.depth < next.heading.depth
}

/** The parts that stand behind a heading, up to the next Goal or the first that comes twice. */
function ownParts(named: readonly Named[], index: number): HeadingName[] {
  const parts: HeadingName[] = []
  for (const { name } of named.slice(index + 1)) {
    if (name === 'goal' || parts.includes(name) || name === named[index]?.name) break
    if (isPart(name)) parts.push(name)
  }
  return parts
}

/** Whether a Gap heading, the first of its analysis, holds the parts instead of being one. */
export function isOuterGap(named: readonly Named[], index: number, end = named.length): boolean {
  const gap = named[index]
  const before = named[index - 1]
  // Below a Goal, only what is below it as well can tell.
  const isHeld = before?.name === 'goal' && gap !== undefined && gap.at < before.end
  const later = named.slice(index + 1, end).filter(({ at }) => !isHeld || at < before.end)
  if (later.some(({ name }) => name === 'gap' || name === 'state_gap')) return true
  const inner = later.find(({ name }) => name === 'goal' || name === 'required' || name === 'state')
  if (!gap || !inner) return false
  return gap.isEmpty || inner.heading.depth > gap.heading.depth
}

/** Whether the parts of an analysis stand below a Goal, which is then the one that they work towards. */
export function holdsParts(named: readonly Named[], index: number): boolean {
  const [goal, next] = [named[index], named[index + 1]]
  return (
    goal !== undefined && next !== undefined && next.at < goal.end && next.name !== 'gap' && isPart(next.name)
  )
}
