import { insertAt } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { siblingsAt } from '@/features/outline/model/rules/tree'
import { writeMeanings } from '@/lib/meanings'
import { type Content, type FrameworkCompetency, meaningsIn } from './edition'

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Operations that put competencies of a framework at the end of required competencies, below their areas, with what their
 * levels mean and where they came from. Words that are there stay as they are.
 *
 * @param section the required competencies of `outline`
 * @param untitled what a competency without a name is called
 */
export function putCompetencies(
  outline: Outline,
  section: string,
  content: Content,
  competencies: readonly FrameworkCompetency[],
  untitled: string,
): Operation[] {
  const top = siblingsAt(outline.nodes, section, null)
  const known = new Map(top.map(({ id, text }) => [folded(text), id]))
  const areas = [...new Set(competencies.map(({ area }) => area))]
  const made = areas.flatMap((area) =>
    area === '' || known.has(folded(area)) ? [] : [{ area, node: newId() }],
  )
  const home = (area: string) =>
    area === '' ? null : (made.find((each) => each.area === area)?.node ?? known.get(folded(area)) ?? null)
  const after = top.at(-1)?.id ?? null
  const loose = competencies.filter(({ area }) => area === '').map((each) => ({ each, node: newId() }))
  const operations = insertAt(
    outline,
    [
      ...made.map(({ area, node }) => ({ text: area, node })),
      ...loose.map(({ each, node }) => ({ text: each.name || untitled, node })),
    ],
    { section, parent: null, after },
  )
  const placed = [...loose]
  for (const area of areas.filter((each) => each !== '')) {
    const parent = home(area)
    const own = competencies.filter((each) => each.area === area).map((each) => ({ each, node: newId() }))
    const last = parent === null ? null : (siblingsAt(outline.nodes, section, parent).at(-1)?.id ?? null)
    const items = own.map(({ each, node }) => ({ text: each.name || untitled, node }))
    operations.push(...insertAt(outline, items, { section, parent, after: last }))
    placed.push(...own)
  }
  return [...operations, ...placed.flatMap(({ each, node }) => said(content, each, node))]
}

/** What is kept with a competency of its framework. */
function said(content: Content, competency: FrameworkCompetency, node: string): Operation[] {
  const text = writeMeanings(meaningsIn(content, competency))
  return [
    ...(text === '' ? [] : [{ kind: 'describe' as const, id: newId(), node, text }]),
    { kind: 'originate' as const, id: newId(), node, origin: competency.id },
  ]
}
