import type { Kind, Operation, OperationOf } from '../schema'
import { type Evidence, type Item, newItem, rowsOf, tickDay } from './item'
import type { Level, Node, Outline, Section } from './outline'

/** An analysis as the operations know it. @property made when it was begun, in milliseconds */
export type PastAnalysis = { id: string; position: string; current: boolean; made: number }

/** Everything that a person had written, at one moment. */
export type Document = { analyses: PastAnalysis[]; outline: Outline }

/** One operation as it was stored. @property at in milliseconds */
export type Entry = {
  revision: number
  index: number
  at: number
  suggestionId: string | null
  body: Operation
}

/**
 * The rows of a person while their operations are carried out one after another, as the database did it. Unlike
 * `applyOperation`, which makes a new outline each time, this one changes its own rows: the time that an operation
 * takes does not grow with the document.
 */
export class Replay {
  private readonly analyses = new Map<string, PastAnalysis>()
  private readonly sections = new Map<string, Section & { top: Set<string> }>()
  private readonly items = new Map<string, Item>()
  private readonly evidenceOf = new Map<string, string>()

  /** @param start what was there before the first operation */
  constructor(start?: Document) {
    if (!start) return
    const { sections, nodes, ...facets } = start.outline
    for (const row of start.analyses) this.analyses.set(row.id, { ...row })
    for (const row of sections) this.sections.set(row.id, { ...row, top: new Set() })
    for (const node of nodes) this.items.set(node.id, newItem({ ...node }))
    for (const node of nodes) this.siblings(node)?.add(node.id)
    for (const { nodeId, kind, value } of facets.levels) {
      const item = this.items.get(nodeId)
      if (item) item.levels[kind] = value
    }
    for (const { nodeId, competencyId } of facets.links) this.pair('links', nodeId, competencyId, true)
    for (const { nodeId, competencyId } of facets.dismissals)
      this.pair('dismissals', nodeId, competencyId, true)
    for (const row of facets.evidence) this.prove(row)
    for (const { nodeId, day } of facets.dues) this.set(nodeId, { due: day })
    for (const { nodeId, rule } of facets.recurrences) this.set(nodeId, { rule })
    for (const { nodeId, day } of facets.completions) this.items.get(nodeId)?.done.add(day)
    for (const { nodeId, goalId } of facets.choices) this.choose(nodeId, goalId)
  }

  item(id: string): Readonly<Item> | undefined {
    return this.items.get(id)
  }

  /** The competency that a piece of evidence hangs on. */
  proven(evidenceId: string): string | undefined {
    return this.evidenceOf.get(evidenceId)
  }

  section(id: string): Section | undefined {
    return this.sections.get(id)
  }

  analysis(id: string): PastAnalysis | undefined {
    return this.analyses.get(id)
  }

  /** Ids of an item and of all below it, parents before their children. */
  below(id: string): string[] {
    const found = [id]
    for (let at = 0; at < found.length; at += 1) {
      for (const child of this.items.get(found[at] as string)?.children ?? []) found.push(child)
    }
    return found
  }

  /** Ids of all items of a section. */
  within(sectionId: string): string[] {
    return [...(this.sections.get(sectionId)?.top ?? [])].flatMap((id) => this.below(id))
  }

  /** Ids of the sections of an analysis, or of the KYS (`null`). */
  sectionsOf(analysisId: string | null): string[] {
    return [...this.sections.values()].filter((row) => row.analysisId === analysisId).map(({ id }) => id)
  }

  /**
   * Carries one operation out. One that names what is not here changes nothing.
   * @param at in milliseconds
   */
  apply(operation: Operation, at = 0): void {
    const deed = this.deeds[operation.kind] as ((operation: Operation, at: number) => void) | undefined
    deed?.(operation, at)
  }

  private readonly deeds: { [K in Kind]: (operation: OperationOf<K>, at: number) => void } = {
    insert: (operation) => this.insert(operation),
    edit: ({ node, text }) => this.change(node, (old) => ({ text, version: old.version + 1 })),
    move: (operation) => this.move(operation),
    delete: ({ node }) => this.remove(node),
    form: ({ node, form }) => this.change(node, () => ({ form, start: null })),
    goal: ({ node, isGoal }) => this.change(node, () => ({ isGoal })),
    choose: ({ node, goal }) => this.choose(node, goal),
    level: (operation) => this.rate(operation),
    link: ({ node, competency, linked }) => this.pair('links', node, competency, linked),
    dismiss: ({ node, competency, dismissed }) => this.pair('dismissals', node, competency, dismissed),
    evidence: (operation) => this.testify(operation),
    done: (operation) => this.tick(operation),
    due: ({ node, day }) => this.set(node, { due: day }),
    recur: ({ node, rule }) => this.set(node, { rule }),
    occurrence: ({ node, day, done }) => {
      const days = this.items.get(node)?.done
      if (done) days?.add(day)
      else days?.delete(day)
    },
    section: (operation) => this.putSection(operation),
    'delete-section': ({ section }) => this.removeSection(section),
    analysis: (operation, at) => this.putAnalysis(operation, at),
    'delete-analysis': ({ analysis }) => this.removeAnalysis(analysis),
  }

  /** A copy of the rows as they are now. */
  document(revision = 0): Document {
    return {
      analyses: [...this.analyses.values()].map((row) => ({ ...row })),
      outline: {
        revision,
        sections: [...this.sections.values()].map(({ top: _, ...row }) => row),
        ...rowsOf([...this.items.values()]),
      },
    }
  }

  private siblings({ parentId, sectionId }: Pick<Node, 'parentId' | 'sectionId'>): Set<string> | undefined {
    return parentId === null ? this.sections.get(sectionId)?.top : this.items.get(parentId)?.children
  }

  private change(id: string, how: (node: Node) => Partial<Node>): void {
    const node = this.items.get(id)?.node
    if (node) Object.assign(node, how(node))
  }

  private set(id: string, facet: Partial<Pick<Item, 'due' | 'rule' | 'goal'>>): void {
    const item = this.items.get(id)
    if (item) Object.assign(item, facet)
  }

  private insert(operation: OperationOf<'insert'>): void {
    const { node: id, section: sectionId, parent: parentId, kind: _, id: __, ...rest } = operation
    const siblings = this.siblings({ parentId, sectionId })
    if (!siblings || this.items.has(id)) return
    this.items.set(id, newItem({ ...rest, id, sectionId, parentId, version: 1 }))
    siblings.add(id)
  }

  private move({ node: id, parent, position }: OperationOf<'move'>): void {
    const item = this.items.get(id)
    if (!item) return
    const siblings = this.siblings({ parentId: parent, sectionId: item.node.sectionId })
    if (!siblings || (parent !== null && this.below(id).includes(parent))) return
    this.siblings(item.node)?.delete(id)
    Object.assign(item.node, { parentId: parent, position })
    siblings.add(id)
  }

  private remove(id: string): void {
    const item = this.items.get(id)
    if (!item) return
    this.siblings(item.node)?.delete(id)
    for (const gone of this.below(id)) this.forget(gone)
  }

  private forget(id: string): void {
    const item = this.items.get(id)
    if (!item) return
    this.items.delete(id)
    for (const evidence of item.evidence.keys()) this.evidenceOf.delete(evidence)
    for (const namer of item.named) {
      const other = this.items.get(namer)
      other?.links.delete(id)
      other?.dismissals.delete(id)
      if (other?.goal === id) other.goal = null
    }
  }

  private tick({ node, day }: OperationOf<'done'>): void {
    const item = this.items.get(node)
    if (!item) return
    const replaced = tickDay(item)
    if (replaced) item.done.delete(replaced)
    if (day) item.done.add(day)
    item.node.box = day ? 'done' : 'open'
  }

  private choose(id: string, goal: string | null): void {
    if (goal !== null && !this.items.has(goal)) return
    this.set(id, { goal })
    if (goal) this.items.get(goal)?.named.add(id)
  }

  private rate({ node, level, value }: OperationOf<'level'>): void {
    const levels = this.items.get(node)?.levels
    if (!levels) return
    if (value === null) delete levels[level]
    else levels[level] = value as Level
  }

  private pair(facet: 'links' | 'dismissals', id: string, competency: string, stays: boolean): void {
    const [item, target] = [this.items.get(id), this.items.get(competency)]
    if (!item || !target) return
    if (stays) item[facet].add(competency)
    else item[facet].delete(competency)
    target.named.add(id)
  }

  private testify({ evidence: id, node, position, text }: OperationOf<'evidence'>): void {
    const known = this.evidenceOf.get(id)
    if (text !== null) this.prove({ id, competencyId: known ?? node, position, text })
    else {
      if (known) this.items.get(known)?.evidence.delete(id)
      this.evidenceOf.delete(id)
    }
  }

  private prove(row: Evidence): void {
    const item = this.items.get(row.competencyId)
    if (!item) return
    item.evidence.set(row.id, { ...row })
    this.evidenceOf.set(row.id, row.competencyId)
  }

  private putSection(operation: OperationOf<'section'>): void {
    const { section: id, analysis: analysisId, sectionKind: kind, heading, position } = operation
    const known = this.sections.get(id)
    if (known) Object.assign(known, { heading, position })
    else this.sections.set(id, { id, analysisId, kind, heading, position, top: new Set() })
  }

  private removeSection(id: string): void {
    for (const item of this.within(id)) this.forget(item)
    this.sections.delete(id)
  }

  private putAnalysis({ analysis: id, position, current }: OperationOf<'analysis'>, at: number): void {
    if (current) for (const row of this.analyses.values()) row.current = false
    const made = this.analyses.get(id)?.made ?? at
    this.analyses.set(id, { id, position, current, made })
  }

  private removeAnalysis(id: string): void {
    const gone = this.analyses.get(id)
    for (const section of this.sectionsOf(id)) this.removeSection(section)
    this.analyses.delete(id)
    if (!gone?.current) return
    const [newest] = [...this.analyses.values()].sort((a, b) => b.made - a.made || (a.id < b.id ? 1 : -1))
    if (newest) newest.current = true
  }
}

/** What was there after some operations, in their order. */
export function replay(entries: Iterable<Entry>): Document {
  const work = new Replay()
  let revision = 0
  for (const entry of entries) {
    work.apply(entry.body, entry.at)
    revision = entry.revision
  }
  return work.document(revision)
}
