import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'
import type { Acknowledged } from './queue-status'

/**
 * What the server has drawn of an outline beside its rows, such as a preview: kinds of the sections that it is drawn
 * from, or all of them. The rows themselves are kept up to date by the browser.
 */
export type Drawn = 'all' | readonly SectionKind[]

/** Batches after which the rows are fetched in any case, so that few of them are applied anew on each page. */
const mostBatches = 300

/**
 * Whether the page must be fetched again to be true, after something was saved.
 *
 * @param fetched revision of the rows that the server has sent
 * @param saved what was acknowledged, also before that revision, in its order
 */
export function isStale(
  drawn: Drawn,
  outline: Outline,
  fetched: number,
  saved: readonly Acknowledged[],
): boolean {
  const later = saved.filter(({ revision }) => revision > fetched)
  // The number of parts and what stands on each is counted on the server.
  if (drawn === 'all' || outline.excerpt || later.length > mostBatches) return true
  // A revision that nobody here has written: another device has, or a batch was sent twice.
  if (later.some(({ revision }, index) => revision !== fetched + index + 1)) return true
  if (drawn.length === 0) return false
  const kinds = kindsIn(outline)
  return later.some(({ operations }) => operations.some((one) => isDrawn(drawn, kinds(one))))
}

const isDrawn = (drawn: readonly SectionKind[], kind: SectionKind | undefined) =>
  kind === undefined || drawn.includes(kind)

/** The kind of the section that an operation is about; unknown for what is deleted, and for whole analyses. */
function kindsIn({ sections, nodes }: Outline): (operation: Operation) => SectionKind | undefined {
  const kindOf = new Map(sections.map(({ id, kind }) => [id, kind]))
  const sectionOf = new Map(nodes.map(({ id, sectionId }) => [id, sectionId]))
  return (operation) => {
    if ('section' in operation) return kindOf.get(operation.section)
    return 'node' in operation ? kindOf.get(sectionOf.get(operation.node) ?? '') : undefined
  }
}
