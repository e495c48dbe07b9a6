import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession } from '@/db/testing/factories'
import { loadDocument } from '@/features/document/format/queries'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { readDocumentJson } from '@/features/document/format/rules/json'
import { toRows } from '@/features/document/format/rules/rows'
import type { CareerDocument } from '@/features/document/format/schema'
import { wholeDocument } from '@/features/document/markdown/testing/whole-documents'
import { storeImports } from './mutations'

type Person = { owner: string; viewer: Viewer }

async function newcomer(): Promise<Person> {
  const { id } = await createPerson()
  return { owner: id, viewer: (await createSession(id)).viewer }
}

async function store({ owner, viewer }: Person, document: CareerDocument, kys: 'add' | 'replace' = 'add') {
  return storeImports(viewer, {
    owner,
    importId: randomUUID(),
    parts: [{ document, kys, analysis: 'add', name: null }],
  })
}

async function take({ owner, viewer }: Person): Promise<string> {
  const page = await loadDocument(viewer, owner)
  if (!page) throw new Error('The document is not there.')
  return JSON.stringify(page.document, null, 2)
}

/** Keys are named anew in reading order, lists of them sorted so. */
const settled = (document: CareerDocument) => fromRows(toRows(document, randomUUID))

describe('the JSON form', () => {
  it('comes back as it went out, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(wholeDocument, async (document) => {
        const [first, second] = [await newcomer(), await newcomer()]
        await store(first, readDocumentJson(JSON.stringify(document)))
        const out = await take(first)
        expect(JSON.parse(out)).toEqual(settled(document))
        await store(second, readDocumentJson(out))
        expect(await take(second)).toBe(out)
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  it('counts a form once, and adds a second one with items of its own', async () => {
    const person = await newcomer()
    const document = readDocumentJson(JSON.stringify(linked(3)))
    const part = { document, kys: 'add' as const, analysis: 'add', name: null }
    const form = { owner: person.owner, importId: randomUUID(), parts: [part] }
    expect(await storeImports(person.viewer, form)).toEqual(await storeImports(person.viewer, form))
    const once = await take(person)
    await store(person, readDocumentJson(once))
    const twice = readDocumentJson(await take(person))
    const analyses = JSON.parse(once).analyses as CareerDocument['analyses']
    expect(twice.analyses).toHaveLength(2 * analyses.length)
    expect(twice.analyses.map(({ current }) => current)).toEqual([false, true])
    const levels = twice.analyses.map(({ sections }) => sections[0]?.nodes.map(({ target }) => target))
    expect(levels[1]).toEqual(levels[0])
  })

  it('takes nothing at all when a stranger sends it', async () => {
    const [person, stranger] = [await newcomer(), await newcomer()]
    expect(await store({ ...person, viewer: stranger.viewer }, linked(2))).toBeNull()
    expect(JSON.parse(await take(person))).toEqual({ version: 1, sections: [], analyses: [] })
  })

  it('takes an analysis in which everything is linked with everything', async () => {
    const person = await newcomer()
    const document = linked(40)
    await store(person, document)
    expect(JSON.parse(await take(person))).toEqual(settled(document))
  })
})

/** As many competencies, each with levels and evidence, and as many to-dos, each for all of them. */
function linked(count: number): CareerDocument {
  const item = { form: 'bullet', start: null, children: [] } as const
  const keys = Array.from({ length: count }, (_, index) => `n${index + 1}`)
  const required = keys.map((key) => {
    const rated = { target: 3, self: 0, evidence: ['글', 'https://example.com'] } as const
    return {
      ...item,
      ...rated,
      evidence: [...rated.evidence],
      key,
      box: 'none' as const,
      text: key,
      children: [],
    }
  })
  const todos = keys.map((key) => {
    const dated = { due: '2026-12-12', doneOn: ['2026-11-23'], pickedFor: '2026-12-07', competencies: keys }
    return { ...item, ...dated, box: 'done' as const, text: `할 일 ${key}`, children: [] }
  })
  const sections: CareerDocument['sections'] = [
    { kind: 'required', heading: null, nodes: required },
    { kind: 'todo', heading: null, nodes: todos },
  ]
  return { version: 1, sections: [], analyses: [{ current: true, sections }] }
}
