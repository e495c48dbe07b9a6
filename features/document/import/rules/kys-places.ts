import { compareSiblings, keysAfter } from '@/features/outline/model/rules/order'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'

type StoredNode = Pick<Node, 'id' | 'sectionId' | 'parentId' | 'position' | 'text'>

/** The KYS as it is stored now. */
export type StoredKys = { sections: readonly Section[]; nodes: readonly StoredNode[] }

/** Where an imported section goes: a new section, or one that is there already. */
export type TargetSection = { section: Section; isNew: boolean }

/**
 * Finds places in a KYS that is added to: a section of the template goes to the end of the existing one,
 * which keeps its heading; other sections follow at the end, and text above all headings goes to the top.
 *
 * @param imported sections in order, without empty ones
 */
export function addPlaces(
  ownerId: string,
  kept: readonly Section[],
  imported: readonly Section[],
): Map<string, TargetSection> {
  const sections = kept.toSorted(compareSiblings)
  const places = new Map<string, TargetSection>()
  for (const section of imported) {
    const same = sections.find((each) => holdsSame(each, section))
    const place = same
      ? { section: same, isNew: false }
      : { section: within(ownerId, sections, section), isNew: true }
    if (place.isNew) sections.push(place.section)
    places.set(section.id, place)
  }
  return places
}

/**
 * Places in a KYS that is replaced. Template sections keep their ids, which open tabs may use; of one kind
 * only the first.
 */
export function replacePlaces(ownerId: string, imported: readonly Section[]): Map<string, TargetSection> {
  const placed: Section[] = []
  for (const section of imported) {
    const isFirst = !placed.some(({ kind }) => kind === section.kind)
    const id = (isFirst && standardSection(ownerId, [], section)?.id) || section.id
    placed.push({ ...section, id })
  }
  return new Map(imported.map(({ id }, index) => [id, { section: placed[index] as Section, isNew: true }]))
}

function holdsSame(a: Section, b: Section): boolean {
  return a.kind === b.kind && (a.kind !== 'other' || (a.heading === null && b.heading === null))
}

function within(ownerId: string, sections: readonly Section[], section: Section): Section {
  const standard = standardSection(ownerId, sections, section)
  if (standard) return { ...standard, heading: section.heading }
  const isFirst = section.kind === 'name' || section.heading === null
  const last = sections.toSorted(compareSiblings).at(-1)
  const [position] = keysAfter(sections, isFirst ? null : (last?.id ?? null)).keys as [string]
  return { ...section, position }
}

function standardSection(
  ownerId: string,
  sections: readonly Section[],
  { kind }: Section,
): Section | undefined {
  return standardSections(ownerId, null, sections).find(
    (each) => each.kind === kind && !sections.some(({ id }) => id === each.id),
  )
}
