import { type Facets, facetNames } from './facets'
import type { Outline } from './outline'

/** A new outline without any rows, before the first revision. */
export function emptyOutline(): Outline {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets
  return { revision: 0, sections: [], nodes: [], ...facets }
}
