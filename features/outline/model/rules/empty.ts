import { type Facets, facetNames } from './facets'
import type { Outline } from './outline'

/** Lists of facets in which nothing is. */
export function noFacets(): Facets {
  return Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets
}

/** A new outline without any rows, before the first revision. */
export function emptyOutline(): Outline {
  return { revision: 0, sections: [], nodes: [], ...noFacets() }
}
