import { v7 as newId } from 'uuid'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { dueAfter } from '@/features/outline/model/rules/occurrences'
import type { Operation } from '@/features/outline/model/rules/operation'
import { keysAfter } from '@/features/outline/model/rules/order'
import type { Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import { recurrenceFrom } from '@/lib/recurrence'
import type { Competency, Developer, Todo, Week } from './developer'

/** What a developer wrote at one time. */
export type Batch = { at: Week; operations: Operation[] }

/** The developer's writing in the order of time. @property items ids of the competencies, by key */
export type Writing = { analysis: string; items: Map<string, string>; batches: Batch[] }

type Item = { id: string; section: Section; parent: string | null; position: string }

/**
 * Turns a made-up developer into the operations that the editor would have sent.
 *
 * @param dayOf the day of a time of the story
 */
export function write(developer: Developer, ownerId: string, dayOf: (at: Week) => string): Writing {
  const { begins, areas } = developer
  const analysis = newId()
  const kys = standardSections(ownerId, null, [])
  const sections = standardSections(ownerId, analysis, [])
  const place = outline([...kys, ...sections])
  const items = new Map<string, string>()
  const begun: Operation[] = [
    { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
    ...sections.flatMap((section) => ensureSection({ sections: [] }, section)),
  ]
  const goals = developer.goals.map((text) => place('goals', text, null, { isGoal: true }))
  const goal = place('goal', developer.goals[0] ?? '', null)
  const required = areas.flatMap(({ text, of }) => {
    const area = place('required', text, null)
    return [
      area,
      ...of.map((one) => {
        const item = place('required', one.text, area.item.id)
        items.set(one.key, item.item.id)
        return item
      }),
    ]
  })
  const all = areas.flatMap(({ of }) => of)
  const batches: Batch[] = [
    {
      at: begins,
      operations: [
        ...kys.flatMap((section) => ensureSection({ sections: [] }, section)),
        ...developer.strengths.map((text) => place('strength', text, null).insert),
        place('readme', developer.readme, null, { form: 'paragraph' }).insert,
        ...goals.map(({ insert }) => insert),
      ],
    },
    {
      at: begins + 0.1,
      operations: [
        ...begun,
        goal.insert,
        { kind: 'choose', id: newId(), node: goal.item.id, goal: goals[0]?.item.id ?? null },
        ...required.map(({ insert }) => insert),
        ...all.map(({ key, target }): Operation => level(items.get(key), 'target', target)),
      ],
    },
    { at: begins + 0.4, operations: all.flatMap((one) => reflection(one, items.get(one.key), place)) },
    ...all.flatMap((one) => laterOf(one, items.get(one.key) ?? '', place, dayOf)),
  ]
  const inOrder = batches.filter(({ operations }) => operations.length > 0)
  return { analysis, items, batches: inOrder.sort((a, b) => a.at - b.at) }
}

type Placed = { item: Item; insert: Operation }
type Extra = { isGoal?: boolean; form?: 'paragraph' }
type PlaceItem = (kind: Section['kind'], text: string, parent: string | null, extra?: Extra) => Placed

/** Places items one after another, each below its parent. */
function outline(sections: Section[]): PlaceItem {
  const placed: Item[] = []
  return (kind, text, parent, { isGoal = false, form } = {}) => {
    const section = sections.find((one) => one.kind === kind) as Section
    const siblings = placed.filter((one) => one.section === section && one.parent === parent)
    const [position = 'a0'] = keysAfter(siblings, siblings.at(-1)?.id ?? null).keys
    const item = { id: newId(), section, parent, position }
    placed.push(item)
    const where = { node: item.id, section: section.id, parent, position, start: null }
    const how = { form: form ?? 'bullet', box: kind === 'todo' ? 'open' : 'none', isGoal } as const
    return { item, insert: { kind: 'insert', id: newId(), ...where, ...how, text } }
  }
}

function level(node = '', kind: 'target' | 'self', value: Competency['target']): Operation {
  return { kind: 'level', id: newId(), node, level: kind, value }
}

const linked = (node: string, competency: string): Operation => ({
  kind: 'link',
  id: newId(),
  node,
  competency,
  linked: true,
})

/** The items under state and gap. */
function reflection({ state, gap }: Competency, competency = '', place: PlaceItem): Operation[] {
  return [['state', state] as const, ['gap', gap] as const].flatMap(([kind, text]) => {
    if (!text) return []
    const { item, insert } = place(kind, text, null)
    return [insert, linked(item.id, competency)]
  })
}

/** Levels, evidence and to-dos, each at its own time. */
function laterOf(
  { self, evidence, todos = [] }: Competency,
  competency: string,
  place: PlaceItem,
  dayOf: (at: Week) => string,
): Batch[] {
  const proof = (text: string): Operation => ({
    kind: 'evidence',
    id: newId(),
    node: competency,
    evidence: newId(),
    position: 'a0',
    text,
  })
  return [
    ...self.map(([at, value]) => ({ at, operations: [level(competency, 'self', value)] })),
    ...(evidence ? [{ at: evidence[0], operations: [proof(evidence[1])] }] : []),
    ...todos.flatMap((todo) => todoBatches(todo, competency, place, dayOf)),
  ]
}

function todoBatches(
  { text, from, done, due, weekly }: Todo,
  competency: string,
  place: PlaceItem,
  dayOf: (at: Week) => string,
): Batch[] {
  const { item, insert } = place('todo', text, null)
  const written: Operation[] = [insert, linked(item.id, competency)]
  if (due) written.push({ kind: 'due', id: newId(), node: item.id, day: dayOf(due) })
  const ended: Operation[] = done ? [{ kind: 'done', id: newId(), node: item.id, day: dayOf(done) }] : []
  return [
    { at: from, operations: written },
    { at: done ?? from, operations: ended },
    ...(due && weekly ? weeklyBatches(item.id, from, dayOf(due), weekly, dayOf) : []),
  ]
}

function weeklyBatches(
  node: string,
  from: Week,
  first: string,
  done: Week[],
  dayOf: (at: Week) => string,
): Batch[] {
  const rule = recurrenceFrom('week', first)
  let due = first
  const ticks = done.map((at): Batch => {
    const day = dayOf(at)
    due = dueAfter(rule, due, day)
    return {
      at,
      operations: [
        { kind: 'occurrence', id: newId(), node, day, done: true },
        { kind: 'due', id: newId(), node, day: due },
      ],
    }
  })
  return [{ at: from, operations: [{ kind: 'recur', id: newId(), node, rule }] }, ...ticks]
}
