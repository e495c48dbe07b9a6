import type { FacetRow } from './facet-rows'
import type { FacetName } from './facets'
import type { Node, Section } from './outline'

/** Where an item stands among its siblings. */
export type Placement = Pick<Node, 'sectionId' | 'parentId' | 'position'>

/** An analysis as operations know it. @property made when it was begun, in milliseconds */
export type PastAnalysis = { id: string; position: string; current: boolean; made: number }

/** The rows that `carryOut` works on. Removing an item also removes what hangs on it. */
export type Store = {
  node(id: string): Readonly<Node> | undefined
  /** ids of an item and of all below it, parents before their children */
  below(id: string): readonly string[]
  /** ids of all items of a section */
  within(section: string): readonly string[]
  /** whether a place exists: its section and parent, and its neighbours */
  hasPlace(place: Placement): boolean
  /** whether an item at this place is outside of the store, which then drops it */
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
