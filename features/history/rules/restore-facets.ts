import { lastOf } from '@/features/outline/model/rules/item'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Outline } from '@/features/outline/model/rules/outline'
import { groupBy } from '@/lib/group-by'
import type { Plan } from './restore'

const levelKinds = ['target', 'self'] as const

/**
 * Gives items again what hung on them: levels, links, evidence, days, goals they were chosen from.
 *
 * @param ids what hangs on others stays, except for ties to these items that went with them
 */
export function planFacets(plan: Plan, then: Outline, ids: ReadonlySet<string>): void {
  planLevels(plan, then, ids)
  planPairs(plan, then, ids)
  planEvidence(plan, then, ids)
  planDays(plan, then, ids)
  planChoices(plan, then, ids)
}

function planLevels({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  const levels = new Map(then.levels.map((row) => [`${row.nodeId}/${row.kind}`, row.value]))
  for (const node of ids) {
    for (const level of levelKinds) {
      const value = levels.get(`${node}/${level}`) ?? null
      if ((work.item(node)?.levels[level] ?? null) !== value)
        emit({ kind: 'level', id: newId(), node, level, value })
    }
  }
}

function planPairs({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  for (const facet of ['links', 'dismissals'] as const) {
    const set = (node: string, competency: string, stays: boolean) =>
      facet === 'links'
        ? emit({ kind: 'link', id: newId(), node, competency, linked: stays })
        : emit({ kind: 'dismiss', id: newId(), node, competency, dismissed: stays })
    for (const { nodeId, competencyId } of then[facet]) {
      if (!ids.has(nodeId) && !ids.has(competencyId)) continue
      const item = work.item(nodeId)
      if (item && work.item(competencyId) && !item[facet].has(competencyId)) set(nodeId, competencyId, true)
    }
    const were = groupBy(then[facet], ({ nodeId }) => nodeId)
    for (const node of ids) {
      for (const competency of [...(work.item(node)?.[facet] ?? [])]) {
        const was = were.get(node)?.some(({ competencyId }) => competencyId === competency)
        if (!was) set(node, competency, false)
      }
    }
  }
}

function planEvidence({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  const were = groupBy(then.evidence, ({ competencyId }) => competencyId)
  const take = (node: string, evidence: string, position: string) =>
    emit({ kind: 'evidence', id: newId(), node, evidence, position, text: null })
  for (const node of ids) {
    const wanted = were.get(node) ?? []
    for (const row of [...(work.item(node)?.evidence.values() ?? [])]) {
      if (!wanted.some(({ id }) => id === row.id)) take(node, row.id, row.position)
    }
    for (const { id: evidence, position, text } of wanted) {
      const holder = work.proven(evidence)
      const known = holder && work.item(holder)?.evidence.get(evidence)
      if (holder === node && known && known.text === text && known.position === position) continue
      if (holder && holder !== node) take(holder, evidence, position)
      emit({ kind: 'evidence', id: newId(), node, evidence, position, text })
    }
  }
}

function planDays({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  const dues = new Map(then.dues.map(({ nodeId, day }) => [nodeId, day]))
  const rules = new Map(then.recurrences.map(({ nodeId, rule }) => [nodeId, rule]))
  const done = groupBy(then.completions, ({ nodeId }) => nodeId)
  const boxes = new Map(then.nodes.map(({ id, box }) => [id, box]))
  for (const node of ids) {
    const item = work.item(node)
    if (!item) continue
    const [due, rule] = [dues.get(node) ?? null, rules.get(node) ?? null]
    const days = new Set(done.get(node)?.map(({ day }) => day))
    const box = boxes.get(node)
    if (box !== undefined && box !== 'none' && box !== item.node.box) {
      emit({ kind: 'done', id: newId(), node, day: box === 'done' ? lastOf(days) : null })
    }
    const occurred = (day: string, isDone: boolean) =>
      emit({ kind: 'occurrence', id: newId(), node, day, done: isDone })
    for (const day of [...item.done]) if (!days.has(day)) occurred(day, false)
    for (const day of days) if (!item.done.has(day)) occurred(day, true)
    if (item.due !== due) emit({ kind: 'due', id: newId(), node, day: due })
    if (item.rule !== rule) emit({ kind: 'recur', id: newId(), node, rule })
  }
}

function planChoices({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  const goals = new Map(then.choices.map(({ nodeId, goalId }) => [nodeId, goalId]))
  for (const node of ids) {
    const goal = goals.get(node) ?? null
    if (goal !== null && !work.item(goal)) continue
    if ((work.item(node)?.goal ?? null) !== goal) emit({ kind: 'choose', id: newId(), node, goal })
  }
  for (const { nodeId: node, goalId: goal } of then.choices) {
    if (ids.has(node) || !ids.has(goal)) continue
    if (work.item(node)?.goal === null && work.item(goal)) emit({ kind: 'choose', id: newId(), node, goal })
  }
}
