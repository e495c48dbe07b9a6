import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createSession, owner as database } from '@/db/testing/factories'
import { type Inhabitant, insertInhabitant, removeInhabitant } from '@/db/testing/rows'
import { openWire, type Wire } from '@/db/testing/wire'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { archiveFiles } from './rules/files'

let wire: Wire
let queries: typeof import('./queries')
let [about, other]: Inhabitant[] = []
let viewers: Record<'self' | 'mentor' | 'lead' | 'stranger', Viewer>

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  queries = await import('./queries')
  about = await insertInhabitant(database())
  other = await insertInhabitant(database())
  const { id, mentor, lead } = about
  for (const person of [mentor, lead]) {
    await database()`insert into preference ${database()({ owner_id: person, locale: 'ko', time_zone: 'UTC' })}`
  }
  const [self, ofMentor, ofLead, stranger] = await Promise.all(
    [id, mentor, lead, other.id].map(async (person) => (await createSession(person)).viewer),
  )
  viewers = { self, mentor: ofMentor, lead: ofLead, stranger } as typeof viewers
})

afterAll(async () => {
  for (const each of [about, other]) if (each) await removeInhabitant(database(), each)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

describe('loadArchive', () => {
  const load = async (who: keyof typeof viewers) =>
    queries.loadArchive(viewers[who], (about as Inhabitant).id)

  it('gives a person everything that is kept about them, and no draft of anybody else', async () => {
    const archive = await load('self')
    if (!archive || !about) throw new Error('There is no archive.')
    const { talk, relations, written, frameworks, operations, names, document } = archive
    expect(document.analyses).toHaveLength(2)
    expect(Object.entries(talk).map(([table, rows]) => [table, rows.length])).toEqual([
      ['threads', 1],
      ['readers', 1],
      ['seen', 1],
      ['comments', 2],
      ['suggestions', 1],
      ['reviews', 2],
      ['mentorLevels', 1],
      ['snapshots', 1],
    ])
    expect(talk.threads[0]).toMatchObject({ quote: 'word', authorId: about.mentor })
    expect(relations.mentorships).toHaveLength(1)
    expect(relations.openings).toHaveLength(1)
    expect(relations.looks).toMatchObject([{ viewerId: about.mentor, page: 'kys' }])
    expect(relations.teams.map(({ name }) => name)).toEqual(['team', 'team'])
    expect(relations.sharings).toHaveLength(1)
    expect(frameworks).toMatchObject({ editions: [{ number: 1 }], offers: [{}], began: [{ seen: 1 }] })
    expect(Object.values(written).flat()).toEqual([])
    expect(operations).toMatchObject([{ revision: 1 }])
    expect(names.map(({ id }) => id).sort()).toEqual([about.id, about.mentor].sort())
  })

  it('gives a mentor what they wrote about others, without the words of these', async () => {
    const archive = await queries.loadArchive(viewers.mentor, about?.mentor ?? '')
    expect(archive?.written).toMatchObject({
      comments: [{ text: 'word' }, { text: 'word' }],
      suggestions: [{ text: 'word' }, { text: 'word' }],
      mentorLevels: [{ value: 1 }],
    })
    expect(archive?.document).toEqual({ version: 1, sections: [], analyses: [] })
    expect(Object.values(archive?.talk ?? {}).flat()).toEqual([])
    expect(JSON.stringify(archive?.written)).not.toContain('quote')
  })

  it.each(['mentor', 'lead', 'stranger'] as const)('gives nothing to a %s', async (who) => {
    expect(await load(who)).toBeNull()
  })

  it('takes three round trips: who asks is known before any row is read', async () => {
    await load('self')
    wire.takeRoundTrips()
    await load('self')
    expect(wire.takeRoundTrips()).toBe(3)
  })

  it('becomes files, of which the document can be imported again', async () => {
    const archive = await load('self')
    if (!archive) throw new Error('There is no archive.')
    const files = new Map<string, string>()
    for (const { path, lines } of archiveFiles(archive, 'en', formatDocument)) {
      files.set(path, [...(await lines())].join(''))
    }
    expect([...files.keys()]).toEqual([
      'README.md',
      'document.json',
      'markdown/analysis-1.ko.md',
      'markdown/analysis-1.en.md',
      'markdown/analysis-2.ko.md',
      'markdown/analysis-2.en.md',
      'account.json',
      'reviews.json',
      'people.json',
      'written-for-others.json',
      'frameworks.json',
      'history.jsonl',
    ])
    const json = files.get('document.json') ?? ''
    expect(JSON.parse(json)).toEqual(archive.document)
    expect(files.get('markdown/analysis-1.ko.md')).toContain('### 필요역량\n')
    expect(files.get('markdown/analysis-1.en.md')).toContain('### Required competencies\n')
    expect((files.get('history.jsonl') ?? '').split('\n')).toHaveLength(2)
    const listed = [...files.keys()].filter((path) => !path.includes('/') && path !== 'README.md')
    for (const path of listed) expect(files.get('README.md')).toContain(`\`${path}\``)
  })
})
