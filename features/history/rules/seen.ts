import type { Level } from '@/features/outline/schema'
import { groupBy } from '@/lib/group-by'
import type { Change, ItemChange, PartChange } from './difference'
import { orderedParts } from './parts'
import { type Document, type Entry, Replay } from './replay'

/**
 * What has changed, told from the operations alone: whoever reads only some of them knows no document of before. Of
 * each item the last word counts; what it said before is told where that may be known.
 *
 * @param entries those that the viewer may read, in order
 * @param start the last revision before the changes
 * @param now what the viewer may read now
 */
export function changesSeen(entries: readonly Entry[], start: number, now: Document): PartChange[] {
  const rows = new Replay(now)
  const byNode = groupBy(entries, ({ body }) => ('node' in body ? body.node : ''))
  return orderedParts(now).flatMap(({ analysisId, sections }) => {
    const changed = sections.flatMap((section) => {
      const items = rows.within(section.id).flatMap((nodeId): ItemChange[] => {
        const own = byNode.get(nodeId) ?? []
        const changes = changesOf(own, start, rows)
        return changes.length > 0 ? [{ nodeId, text: textAfter(own) ?? '', changes }] : []
      })
      return items.length > 0 ? [{ section, state: 'kept' as const, items }] : []
    })
    return changed.length > 0 ? [{ analysisId, state: 'kept' as const, sections: changed }] : []
  })
}

function textAfter(entries: readonly Entry[]): string | null {
  const last = entries.findLast(({ body }) => body.kind === 'edit' || body.kind === 'insert')?.body
  return last && 'text' in last ? last.text : null
}

/** The last of each thing that was done to one item. */
function changesOf(own: readonly Entry[], start: number, rows: Replay): Change[] {
  const [before, since] = [
    own.filter(({ revision }) => revision <= start),
    own.filter(({ revision }) => revision > start),
  ]
  const found = new Map<string, Change>()
  for (const { body } of since) {
    const change = changeOf(body, before, rows)
    if (change) found.set(keyOf(change), change)
  }
  if (found.has('added')) found.delete('reworded')
  return [...found.values()]
}

/** Of one thing that was done several times the last stands: so it does for each level, link and piece of evidence. */
function keyOf(change: Change): string {
  if (change.what === 'level') return change.level
  if (change.what === 'undone' || (change.what === 'done' && change.occurrence)) return `day ${change.day}`
  if (change.what === 'done' || change.what === 'opened') return 'done'
  return 'words' in change ? `link ${change.words}` : change.what
}

function changeOf(body: Entry['body'], before: readonly Entry[], rows: Replay): Change | null {
  switch (body.kind) {
    case 'insert':
      return { what: 'added' }
    case 'edit':
      return { what: 'reworded', old: textAfter(before), now: body.text }
    case 'move':
      return { what: 'moved', under: (body.parent && rows.item(body.parent)?.node.text) ?? null }
    case 'done':
      return body.day ? { what: 'done', day: body.day } : { what: 'opened' }
    case 'occurrence':
      return body.done ? { what: 'done', day: body.day, occurrence: true } : { what: 'undone', day: body.day }
    case 'recur':
      return { what: 'recurs', now: body.rule }
    case 'goal':
      return { what: 'goal', now: body.isGoal }
    case 'link': {
      const words = rows.item(body.competency)?.node.text
      return words ? { what: body.linked ? 'linked' : 'unlinked', words } : null
    }
    case 'evidence':
      return body.text ? { what: 'proved', words: body.text } : null
    case 'level': {
      const levels = before.flatMap((entry) => (entry.body.kind === 'level' ? [entry.body] : []))
      const old = levels.findLast(({ level }) => level === body.level)?.value ?? null
      return { what: 'level', level: body.level, old: old as Level | null, now: body.value as Level | null }
    }
    case 'due': {
      const days = before.flatMap((entry) => (entry.body.kind === 'due' ? [entry.body] : []))
      return { what: 'due', old: days.at(-1)?.day ?? null, now: body.day }
    }
    default:
      return null
  }
}
