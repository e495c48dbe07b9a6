import { describe, expect, it } from 'vitest'
import { access, allowed } from '@/db/access'
import { described } from './facet-rows'
import { facetNames, facets } from './facets'

describe('a facet', () => {
  it.each(facetNames)(
    '%s has a table to which its owner may write, and is shown to mentors as that has it',
    (name) => {
      const { table } = facets[name]
      expect(access).toHaveProperty(table)
      expect(allowed(table, 'self')).toEqual(['select', 'insert', 'update', 'delete'])
      expect(allowed(table, 'mentor').includes('select')).toBe(described(name).ownersAlone !== true)
    },
  )

  it.each(facetNames)('%s has a phrase for each of its choices that stands in Markdown', (name) => {
    const { mark, columns, value = '' } = described(name)
    const holds = columns[value]
    if (!mark || !holds || !('oneOf' in holds)) return
    for (const language of ['ko', 'en'] as const) {
      const phrases = holds.oneOf.map((each) => holds.phrases?.[each]?.[language])
      expect(phrases).not.toContain(undefined)
      expect(new Set(phrases).size).toBe(phrases.length)
    }
  })

  it.each(facetNames)('%s names columns that it has', (name) => {
    const { columns, carrier, key, value, loadedWith } = described(name)
    for (const column of [carrier, ...key, value, loadedWith]) {
      if (column !== undefined) expect(columns).toHaveProperty(column)
    }
  })
})
