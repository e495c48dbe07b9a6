import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'

type Actor = { id: string; viewer: Viewer }

const made: string[] = []
let kys: typeof import('@/features/kys/queries')
let analysis: typeof import('@/features/analysis/queries/pages')
let todo: typeof import('@/features/todo/queries')
let doc: typeof import('@/features/document/format/queries')

let owner: Actor
let team: string
let opened: string
let closed: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

async function leadOf(mode: 'named' | 'counted', withKys = false): Promise<Actor> {
  const lead = await actor('리드')
  team = await createTeam(lead.id)
  await addMember(team, owner.id)
  await share(team, owner.id, opened, mode, withKys)
  return lead
}

/** A gap, a proof and a mentor's level on the first competency of an analysis. */
async function writeAround(analysis_id: string, mentorId: string): Promise<void> {
  const sql = database()
  const owner_id = owner.id
  const [row] =
    await sql`select n.id from node n join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where s.analysis_id = ${analysis_id} and s.kind = 'required'`
  const competency = row?.id as string
  const section_id = newId()
  const gap = {
    owner_id,
    id: newId(),
    section_id,
    position: 'a0',
    form: 'bullet',
    box: 'none',
    text: '속마음',
  }
  await sql`insert into section ${sql({ owner_id, id: section_id, analysis_id, kind: 'gap', position: 'a5' })}`
  await sql`insert into node ${sql(gap)}`
  await sql`insert into link ${sql({ owner_id, node_id: gap.id, competency_id: competency })}`
  await sql`insert into evidence ${sql({ owner_id, id: newId(), competency_id: competency, position: 'a0', text: '근거' })}`
  await sql`insert into mentor_level ${sql({ owner_id, node_id: competency, mentor_id: mentorId, value: 2 })}`
}

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', inject('appUrl'))
  kys = await import('@/features/kys/queries')
  analysis = await import('@/features/analysis/queries/pages')
  todo = await import('@/features/todo/queries')
  doc = await import('@/features/document/format/queries')
  owner = await actor('가온')
  const mentor = await actor('멘토')
  opened = await writeGap(owner.id, '여는 목표', [{ text: '여는 역량', self: 1, target: 3 }], ['2026-11-23'])
  closed = await writeGap(owner.id, '닫힌 목표', [{ text: '닫힌 역량', self: 1, target: 3 }])
  await createMentorship(owner.id, mentor.id, [opened, closed])
  for (const id of [opened, closed]) await writeAround(id, mentor.id)
})

afterAll(async () => {
  for (const id of made) await deletePerson(id)
  const { closePool } = await import('@/db/pool')
  await closePool()
  vi.unstubAllEnvs()
})

/** What a lead gets of the analysis that is opened by name, and nothing besides. */
async function expectLedPart({ viewer }: Actor): Promise<void> {
  const page = await analysis.findAnalysis(viewer, owner.id, opened)
  expect(page?.owner).toMatchObject({ name: '가온', relation: 'lead', editable: false })
  expect(page?.sections.map(({ kind }) => kind)).toEqual(['goal', 'required'])
  expect(page?.outline.nodes.map(({ text }) => text).sort()).toEqual(['여는 목표', '여는 역량'])
  expect(page?.outline.levels).toHaveLength(2)
  expect(page).toMatchObject({
    outline: { links: [], dismissals: [], evidence: [], dues: [], recurrences: [], completions: [] },
    pageThreads: { threads: [] },
    reviews: { all: [], mentors: [] },
    suggestions: [],
    mentorLevels: [],
    changes: { since: null, items: {} },
  })
}

describe('a lead to whom one is open by name', () => {
  it('reads goals, competencies and levels of that analysis, and no KYS that is not opened', async () => {
    const lead = await leadOf('named')
    const { viewer } = lead
    await expectLedPart(lead)
    const list = await analysis.listAnalyses(viewer, owner.id)
    expect(list?.analyses).toMatchObject([
      { id: opened, current: false, goals: ['여는 목표'], todos: { all: 0, done: 0 } },
    ])
    expect(await analysis.findAnalysis(viewer, owner.id, closed)).toBeNull()
    expect(await kys.findKys(viewer, owner.id)).toBeNull()
    expect(await todo.listTodos(viewer, owner.id)).toBeNull()
    expect(await analysis.findLoss(viewer, owner.id, opened)).toBeNull()
    expect(await doc.findImport(viewer, owner.id)).toBeNull()
    expect(await doc.loadDocument(viewer, owner.id)).toBeNull()
  })

  it('reads the KYS where it is opened, and knows through which team', async () => {
    const lead = await leadOf('named', true)
    const page = await kys.findKys(lead.viewer, owner.id)
    expect(page?.owner).toMatchObject({
      relation: 'lead',
      editable: false,
      led: { teams: [{ id: team, name: '결제 팀' }], kys: true },
    })
    expect(page?.analyses).toEqual([])
  })

  it('stays a lead for that analysis when also the mentor of another', async () => {
    const lead = await leadOf('named')
    await createMentorship(owner.id, lead.id, [closed])
    await expectLedPart(lead)
    const asMentor = await analysis.findAnalysis(lead.viewer, owner.id, closed)
    expect(asMentor?.owner.relation).toBe('mentor')
    expect(asMentor?.outline.evidence).toHaveLength(1)
    const page = await kys.findKys(lead.viewer, owner.id)
    expect(page?.owner.relation).toBe('mentor')
    expect(page?.analyses.map(({ id }) => id)).toEqual([closed])
    expect((await todo.listTodos(lead.viewer, owner.id))?.analyses.map(({ id }) => id)).toEqual([closed])
  })

  it('sees as mentor what is open to both', async () => {
    const lead = await leadOf('named')
    await createMentorship(owner.id, lead.id, [opened])
    expect((await analysis.findAnalysis(lead.viewer, owner.id, opened))?.owner.relation).toBe('mentor')
  })
})

it('nobody else of the team finds a page, nor a lead to whom one is only counted', async () => {
  const counted = await leadOf('counted')
  const lead = await leadOf('named', true)
  const [teammate, former, stranger] = await Promise.all(['동료', '지난 리드', '모르는 사람'].map(actor))
  await addMember(team, (teammate as Actor).id)
  await addMember(team, (former as Actor).id, true)
  await database()`update membership set leads = false where team_id = ${team} and person_id = ${(former as Actor).id}`
  for (const one of [counted, teammate, former, stranger] as Actor[]) {
    expect(await analysis.findAnalysis(one.viewer, owner.id, opened)).toBeNull()
    expect(await analysis.listAnalyses(one.viewer, owner.id)).toBeNull()
    expect(await kys.findKys(one.viewer, owner.id)).toBeNull()
  }
  expect(await kys.findKys(owner.viewer, lead.id)).toBeNull()
  await database()`update team set archived_at = now() where id = ${team}`
  expect(await analysis.findAnalysis(lead.viewer, owner.id, opened)).toBeNull()
})
