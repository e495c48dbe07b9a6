import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { SectionKind } from '@/lib/outline-kinds'
import { operationSchema } from '../schema'
import { ensureSection } from './ensure-section'
import type { Section } from './outline'
import { standardSections } from './sections'

const owner = newId()
const analysis = newId()
const made = (kind: SectionKind, position: string, analysisId: string | null = null): Section => ({
  id: newId(),
  analysisId,
  kind,
  heading: null,
  position,
})
const kinds = (sections: Section[]) => sections.map((section) => section.kind)

describe('standardSections', () => {
  it('gives a newcomer the sections of the template', () => {
    expect(kinds(standardSections(owner, null, []))).toEqual(['strength', 'readme', 'goals'])
    expect(kinds(standardSections(owner, analysis, []))).toEqual(['goal', 'required', 'state', 'gap', 'todo'])
  })

  it('makes the same ids and places in two tabs, and others for other people', () => {
    expect(standardSections(owner, null, [])).toEqual(standardSections(owner, null, []))
    expect(standardSections(newId(), null, [])[0]?.id).not.toBe(standardSections(owner, null, [])[0]?.id)
  })

  it('keeps what exists and puts the missing ones between', () => {
    const existing = [made('name', 'a0'), made('strength', 'a1'), made('goals', 'a2'), made('other', 'a3')]
    const sections = standardSections(owner, null, existing)
    expect(kinds(sections)).toEqual(['name', 'strength', 'readme', 'goals', 'other'])
    expect(sections.filter((section) => existing.includes(section))).toHaveLength(4)
  })

  it('takes a combined section for state and gap', () => {
    const existing = [made('state_gap', 'a1', analysis)]
    expect(kinds(standardSections(owner, analysis, existing))).toEqual([
      'goal',
      'required',
      'state_gap',
      'todo',
    ])
  })
})

describe('ensureSection', () => {
  it('makes a section once', () => {
    const [section] = standardSections(owner, null, []) as [Section]
    const [operation] = ensureSection({ sections: [] }, section)
    expect(operationSchema.parse(operation)).toMatchObject({ kind: 'section', section: section.id })
    expect(ensureSection({ sections: [section] }, section)).toEqual([])
  })
})
