import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import type { Operation } from '@/features/outline/model/rules/operation'
import { keysAfter } from '@/features/outline/model/rules/order'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import type { Document } from '@/features/outline/model/rules/replay'
import { boxes, forms, levels } from '@/lib/outline-kinds'

/** One random deed: which kind, on which rows, with which value. */
export type Step = { deed: number; one: number; other: number; value: number }

export const steps = (most: number) =>
  fc.array(fc.record({ deed: fc.nat(19), one: fc.nat(), other: fc.nat(), value: fc.nat(40) }), {
    minLength: 6,
    maxLength: most,
  })

const analysisKinds = ['goal', 'required', 'state', 'gap', 'todo', 'other'] as const
const kysKinds = ['strength', 'readme', 'goals'] as const
const rules = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=WE', null] as const
const days = ['2026-11-01', '2026-12-12', null] as const

/** Makes batches such as an editor would send, from what is stored. */
export class Writer {
  constructor(private readonly now: Document) {}

  batch(step: Step): Operation[] {
    const { outline, analyses } = this.now
    if (outline.sections.length < 4 || step.deed === 0) return this.begin(step)
    const node = outline.nodes[step.one % Math.max(1, outline.nodes.length)]
    if (!node || step.deed < 7) return this.insert(step)
    if (step.deed === 7) return [{ kind: 'delete', id: newId(), node: node.id }]
    if (step.deed === 8) {
      const section = outline.sections[step.one % outline.sections.length] as Section
      return [{ kind: 'delete-section', id: newId(), section: section.id }]
    }
    const analysis = analyses[step.one % Math.max(1, analyses.length)]
    if (step.deed === 9 && analysis && step.value > 20)
      return [{ kind: 'delete-analysis', id: newId(), analysis: analysis.id }]
    if (step.deed === 10 && analysis)
      return [
        {
          kind: 'analysis',
          id: newId(),
          analysis: analysis.id,
          position: `a${step.value % 9}`,
          current: step.other % 2 === 0,
        },
      ]
    return this.facet(step, node)
  }

  /** An analysis and its sections, and those of the KYS. */
  private begin({ value }: Step): Operation[] {
    const analysis = newId()
    const section = (of: string | null, sectionKind: Section['kind'], place: number): Operation => ({
      kind: 'section',
      id: newId(),
      section: newId(),
      analysis: of,
      sectionKind,
      heading: value % 3 === 0 ? `## ${value}` : null,
      position: `a${place}`,
    })
    return [
      { kind: 'analysis', id: newId(), analysis, position: `a${value % 9}`, current: value % 2 === 0 },
      ...analysisKinds.map((kind, place) => section(analysis, kind, place)),
      ...kysKinds.map((kind, place) => section(null, kind, place)),
    ]
  }

  private insert({ one, other, value }: Step): Operation[] {
    const { sections, nodes } = this.now.outline
    const section = sections[one % sections.length] as Section
    const inside = nodes.filter(({ sectionId }) => sectionId === section.id)
    const parent = other % 3 === 0 ? null : (inside[other % Math.max(1, inside.length)]?.id ?? null)
    const siblings = inside.filter(({ parentId }) => parentId === parent)
    const [position] = keysAfter(siblings, siblings.at(-1)?.id ?? null).keys as [string]
    const form = forms[value % forms.length] ?? 'bullet'
    const start = form === 'ordered' && value % 2 === 0 ? value : null
    const box = boxes[value % boxes.length] ?? 'none'
    const node = newId()
    return [
      {
        kind: 'insert',
        id: newId(),
        node,
        section: section.id,
        parent,
        position,
        text: `글 ${value}`,
        form,
        box,
        start,
        isGoal: value % 5 === 0,
      },
    ]
  }

  private facet({ deed, other, value }: Step, { id: node, ...row }: Node): Operation[] {
    const { nodes, evidence } = this.now.outline
    const second = nodes[other % nodes.length] as Node
    const id = newId()
    const day = days[value % days.length] ?? null
    const position = `a${value % 9}`
    const proof = evidence[other % Math.max(1, evidence.length)]?.id
    const section = row.sectionId
    const parent = value % 4 === 0 ? null : second.id
    const choices: Operation[] = [
      { kind: 'edit', id, node, text: `새 글 ${value}`, seen: row.version },
      { kind: 'move', id, node, section, parent, position },
      { kind: 'form', id, node, form: forms[value % forms.length] ?? 'bullet' },
      { kind: 'goal', id, node, isGoal: value % 2 === 0 },
      { kind: 'choose', id, node, goal: value % 4 === 0 ? null : second.id },
      {
        kind: 'level',
        id,
        node,
        level: value % 2 === 0 ? 'self' : 'target',
        value: value % 6 === 5 ? null : (levels[value % 5] ?? 0),
      },
      { kind: 'link', id, node, competency: second.id, linked: value % 4 !== 0 },
      { kind: 'dismiss', id, node, competency: second.id, dismissed: value % 4 !== 0 },
      {
        kind: 'evidence',
        id,
        node,
        evidence: value % 3 === 0 && proof ? proof : newId(),
        position,
        text: value % 7 === 0 ? null : `근거 ${value}`,
      },
      { kind: 'done', id, node, day },
      { kind: 'due', id, node, day },
      { kind: 'recur', id, node, rule: rules[value % rules.length] ?? null },
      { kind: 'effort', id, node, effort: (['short', 'hours', null] as const)[value % 3] ?? null },
      { kind: 'pick', id, node, week: (['2026-11-02', '2026-11-09', null] as const)[value % 3] ?? null },
      { kind: 'describe', id, node, text: value % 3 === 0 ? null : `# 3 Senior\n뜻 ${value}` },
      { kind: 'originate', id, node, origin: value % 3 === 0 ? null : second.id },
      { kind: 'occurrence', id, node, day: day ?? '2026-11-08', done: value % 4 !== 0 },
    ]
    return [choices[(deed + value) % choices.length] as Operation]
  }
}
