import { carryOut } from './carry-out'
import { carrierOf, type FacetRow, itemsOf, keyOf, mapFacets } from './facet-rows'
import type { FacetName } from './facets'
import type { Operation } from './operation'
import type { Node, Outline, Section } from './outline'
import type { Placement, Store } from './store'
import { subtreeIds } from './tree'
import { isBetween } from './within-part'

/**
 * Applies an operation to the rows of a page as the database will: the browser shows the result before the
 * server has answered. An operation on a row that is not here changes nothing.
 */
export function applyOperation(outline: Outline, operation: Operation): Outline {
  const store = new CopyingStore(outline)
  carryOut(store, operation, 0)
  return store.outline
}

/** The rows of a page as a `Store`: every change makes a new outline that shares all unchanged lists. */
export class CopyingStore implements Store {
  constructor(public outline: Outline) {}

  node(id: string): Node | undefined {
    return this.outline.nodes.find((node) => node.id === id)
  }

  below(id: string): string[] {
    return [...subtreeIds(this.outline.nodes, id)]
  }

  within(section: string): string[] {
    return this.outline.nodes.filter((node) => node.sectionId === section).map(({ id }) => id)
  }

  hasPlace(place: Placement): boolean {
    return this.hasParent(place) && isBetween(this.outline, place, place.position)
  }

  /** Whether a move puts an item outside of the part of a document that the page shows. */
  leaves(place: Placement): boolean {
    return this.outline.excerpt !== undefined && !this.hasPlace(place)
  }

  private hasParent({ parentId }: Placement): boolean {
    return parentId === null || this.node(parentId) !== undefined
  }

  putNode(node: Node): void {
    const { nodes } = this.outline
    const isKnown = this.node(node.id) !== undefined
    const next = isKnown ? nodes.map((each) => (each.id === node.id ? node : each)) : [...nodes, node]
    this.outline = { ...this.outline, nodes: next }
  }

  removeNodes(ids: readonly string[]): void {
    const gone = new Set(ids)
    this.outline = {
      ...this.outline,
      ...mapFacets(this.outline, (rows, name) =>
        rows.filter((row) => !itemsOf(name, row).some((id) => gone.has(id))),
      ),
      nodes: this.outline.nodes.filter(({ id }) => !gone.has(id)),
    }
  }

  private rows(facet: FacetName): readonly FacetRow[] {
    return this.outline[facet]
  }

  row(facet: FacetName, key: string): FacetRow | undefined {
    return this.rows(facet).find((row) => keyOf(facet, row) === key)
  }

  rowsOn(facet: FacetName, item: string): FacetRow[] {
    return this.rows(facet).filter((row) => carrierOf(facet, row) === item)
  }

  putRow(facet: FacetName, row: FacetRow): void {
    this.removeRow(facet, keyOf(facet, row))
    this.outline = { ...this.outline, [facet]: [...this.rows(facet), row] }
  }

  removeRow(facet: FacetName, key: string): void {
    const rows = this.rows(facet).filter((row) => keyOf(facet, row) !== key)
    this.outline = { ...this.outline, [facet]: rows }
  }

  section(id: string): Section | undefined {
    return this.outline.sections.find((section) => section.id === id)
  }

  putSection(section: Section): void {
    const others = this.outline.sections.filter(({ id }) => id !== section.id)
    this.outline = { ...this.outline, sections: [...others, section] }
  }

  removeSection(id: string): void {
    this.outline = { ...this.outline, sections: this.outline.sections.filter((section) => section.id !== id) }
  }

  /** A page holds one analysis and does not know the others. */
  analyses(): [] {
    return []
  }

  putAnalysis(): void {}

  removeAnalysis(): void {}

  sectionsOf(): [] {
    return []
  }
}
