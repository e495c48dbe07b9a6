import { carryOut } from './carry-out'
import { carrierOf, type FacetRow, itemsOf, keyOf } from './facet-rows'
import { type FacetName, type Facets, facetNames, type RowOf } from './facets'
import type { Operation } from './operation'
import type { Node, Outline, Section } from './outline'
import type { PastAnalysis, Placement, Store } from './store'

/** A person's whole document at one moment. */
export type Document = { analyses: PastAnalysis[]; outline: Outline }

/** One operation as it was stored. @property at in milliseconds */
export type Entry = {
  revision: number
  index: number
  at: number
  suggestionId: string | null
  body: Operation
}

type Hung = { facet: FacetName; key: string }

/**
 * A person's rows while operations are carried out one after another. Unlike `applyOperation`, which makes a
 * new outline each time, it changes its own rows, so that an operation takes as long in any document.
 */
export class Replay implements Store {
  private readonly known = new Map<string, PastAnalysis>()
  private readonly sections = new Map<string, Section>()
  private readonly nodes = new Map<string, Node>()
  /** ids of the items at the top of a section, and below an item */
  private readonly children = new Map<string, Set<string>>()
  private readonly facets = Object.fromEntries(facetNames.map((name) => [name, new Map()])) as Record<
    FacetName,
    Map<string, FacetRow>
  >
  /** rows that name an item, whether they hang on it or on another one */
  private readonly naming = new Map<string, Map<string, Hung>>()

  /** @param start the document before the first operation */
  constructor(start?: Document) {
    if (!start) return
    for (const row of start.analyses) this.known.set(row.id, { ...row })
    for (const row of start.outline.sections) this.putSection(row)
    for (const node of start.outline.nodes) this.putNode({ ...node })
    for (const name of facetNames) for (const row of start.outline[name]) this.putRow(name, { ...row })
  }

  /** Carries one operation out. @param at in milliseconds */
  carryOut(operation: Operation, at = 0): void {
    carryOut(this, operation, at)
  }

  node(id: string): Readonly<Node> | undefined {
    return this.nodes.get(id)
  }

  section(id: string): Readonly<Section> | undefined {
    return this.sections.get(id)
  }

  analysis(id: string): Readonly<PastAnalysis> | undefined {
    return this.known.get(id)
  }

  analyses(): PastAnalysis[] {
    return [...this.known.values()]
  }

  /** Ids of what stands right below an item. */
  childrenOf(id: string): ReadonlySet<string> {
    return this.children.get(id) ?? new Set()
  }

  below(id: string): string[] {
    const found = [id]
    for (let at = 0; at < found.length; at += 1) found.push(...this.childrenOf(found[at] as string))
    return found
  }

  within(section: string): string[] {
    return [...this.childrenOf(section)].flatMap((id) => this.below(id))
  }

  sectionsOf(analysisId: string | null): string[] {
    return [...this.sections.values()].filter((row) => row.analysisId === analysisId).map(({ id }) => id)
  }

  row(facet: FacetName, key: string): FacetRow | undefined {
    return this.facets[facet].get(key)
  }

  rowsOn<F extends FacetName>(facet: F, item: string): RowOf<F>[] {
    return this.rowsNaming(facet, item).filter((row) => carrierOf(facet, row) === item)
  }

  /** The rows of a facet that name an item. */
  rowsNaming<F extends FacetName>(facet: F, item: string): RowOf<F>[] {
    const found = [...(this.naming.get(item)?.values() ?? [])].filter((each) => each.facet === facet)
    return found.map(({ key }) => this.facets[facet].get(key) as RowOf<F>)
  }

  /** The items that name this one in a facet, such as a link. */
  namers(item: string): Set<string> {
    const hung = [...(this.naming.get(item)?.values() ?? [])]
    const carriers = hung.map(({ facet, key }) => carrierOf(facet, this.facets[facet].get(key) as FacetRow))
    return new Set(carriers.filter((id) => id !== item))
  }

  hasPlace({ sectionId, parentId }: Placement): boolean {
    return parentId === null ? this.sections.has(sectionId) : this.nodes.has(parentId)
  }

  /** No move leaves a whole document. */
  leaves(): boolean {
    return false
  }

  putNode(node: Node): void {
    const old = this.nodes.get(node.id)
    if (old) this.children.get(old.parentId ?? old.sectionId)?.delete(node.id)
    const parent = node.parentId ?? node.sectionId
    const siblings = this.children.get(parent) ?? new Set()
    this.children.set(parent, siblings.add(node.id))
    this.nodes.set(node.id, node)
  }

  removeNodes(ids: readonly string[]): void {
    for (const id of ids) {
      const node = this.nodes.get(id)
      if (!node) continue
      this.children.get(node.parentId ?? node.sectionId)?.delete(id)
      this.children.delete(id)
      this.nodes.delete(id)
      for (const { facet, key } of [...(this.naming.get(id)?.values() ?? [])]) this.removeRow(facet, key)
    }
  }

  putRow(facet: FacetName, row: FacetRow): void {
    const key = keyOf(facet, row)
    this.removeRow(facet, key)
    const items = itemsOf(facet, row)
    if (!items.every((id) => this.nodes.has(id))) return
    this.facets[facet].set(key, row)
    for (const id of items) {
      const hung = this.naming.get(id) ?? new Map<string, Hung>()
      this.naming.set(id, hung.set(`${facet} ${key}`, { facet, key }))
    }
  }

  removeRow(facet: FacetName, key: string): void {
    const row = this.facets[facet].get(key)
    if (!row) return
    this.facets[facet].delete(key)
    for (const id of itemsOf(facet, row)) this.naming.get(id)?.delete(`${facet} ${key}`)
  }

  putSection(section: Section): void {
    const { analysisId, kind } = this.sections.get(section.id) ?? section
    this.sections.set(section.id, { ...section, analysisId, kind })
  }

  removeSection(id: string): void {
    this.sections.delete(id)
    this.children.delete(id)
  }

  putAnalysis(analysis: PastAnalysis): void {
    this.known.set(analysis.id, analysis)
  }

  removeAnalysis(id: string): void {
    this.known.delete(id)
  }

  /** A copy of the rows as they are now. */
  document(revision = 0): Document {
    const rows = facetNames.map((name) => [name, [...this.facets[name].values()].map((row) => ({ ...row }))])
    return {
      analyses: this.analyses().map((row) => ({ ...row })),
      outline: {
        ...(Object.fromEntries(rows) as Facets),
        revision,
        sections: [...this.sections.values()],
        nodes: [...this.nodes.values()].map((node) => ({ ...node })),
      },
    }
  }
}

/** The document after some operations, in their order. */
export function replay(entries: Iterable<Entry>): Document {
  const work = new Replay()
  let revision = 0
  for (const entry of entries) {
    work.carryOut(entry.body, entry.at)
    revision = entry.revision
  }
  return work.document(revision)
}
