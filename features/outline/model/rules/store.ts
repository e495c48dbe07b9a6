import type { FacetRow } from './facet-rows'
import type { FacetName } from './facets'
import type { Node, Section } from './outline'

/** Where an item stands among its siblings. */
export type Placement = Pick<Node, 'sectionId' | 'parentId' | 'position'>

/** An analysis as operations know it. @property made when it was begun, in milliseconds */
export type PastAnalysis = { id: string; position: string; current: boolean; made: number }

/** The rows that operations are carried out on, see `carryOut`. Whatever removes an item removes what hangs on it. */
export type Store = {
  node(id: string): Readonly<Node> | undefined
  /** ids of an item and of all below it, parents before their children */
  below(id: string): readonly string[]
  /** ids of all items of a section */
  within(section: string): readonly string[]
  /** whether the place is there, its parent and what is around it */
  hasPlace(place: Placement): boolean
  /** takes an item that has left for where the store does not reach */
  leaves(place: Placement): boolean
  putNode(node: Node): void
  removeNodes(ids: readonly string[]): void
  row(facet: FacetName, key: string): FacetRow | undefined
  /** rows of a facet that hang on an item */
  rowsOn(facet: FacetName, item: string): readonly FacetRow[]
  putRow(facet: FacetName, row: FacetRow): void
  removeRow(facet: FacetName, key: string): void
  section(id: string): Readonly<Section> | undefined
  putSection(section: Section): void
  removeSection(id: string): void
  analyses(): readonly Readonly<PastAnalysis>[]
  putAnalysis(analysis: PastAnalysis): void
  removeAnalysis(id: string): void
  /** ids of the sections of an analysis, or of the KYS (`null`) */
  sectionsOf(analysisId: string | null): readonly string[]
}
