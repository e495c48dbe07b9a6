import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { addMember, createTeam } from '@/db/testing/teams'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis, listAnalyses } from '@/features/analysis/queries/pages'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { deleteFramework, offerFramework, storeFramework, takeBackOffer, takeOfEdition } from './mutations'
import { findComparison } from './queries/editions'
import { findFramework, findOwnFramework, listFrameworks } from './queries/frameworks'
import { readLadderApart } from './queries/read-apart'
import { readLadder } from './rules/read-ladder'

type Actor = { id: string; viewer: Viewer }
const made: string[] = []
let author: Actor
let member: Actor
let stranger: Actor
let team: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  author = await actor('지은이')
  member = await actor('팀원')
  stranger = await actor('남')
  team = await createTeam(author.id)
  await addMember(team, member.id)
})
afterAll(async () => {
  for (const id of made) await deletePerson(id)
})

const head = '영역,역량,Junior,Senior\n'
const first = `${head}서버,캐시,쓴다,정한다\n서버,큐,안다,설계한다\n,리뷰,받는다,한다\n`
const second = `${head}서버,캐시,써 봤다,정한다\n서버,배치,안다,짠다\n,리뷰,받는다,한다\n`

async function store(source: string, framework?: string, viewer = author.viewer): Promise<string> {
  const ladder = readLadder(source)
  const chosen = ladder.levels.map(({ level }) => level)
  const stored = await storeFramework(viewer, { framework, name: '서버 사다리', ladder, chosen })
  if (!stored.ok || !stored.data) throw new Error(JSON.stringify(stored))
  return stored.data
}

const editionOf = async ({ viewer }: Actor, id: string) =>
  (await findFramework(viewer, id))?.framework.edition ?? ''
const begin = async (who: Actor, id: string) =>
  (await createAnalysis(who.viewer, {
    owner: who.id,
    wording: '목표',
    goals: [],
    framework: await editionOf(who, id),
  })) as string
const reads = async ({ viewer }: Actor, id: string) => (await findFramework(viewer, id)) !== null

/** The required competencies of an analysis with what is kept with them. */
async function required({ viewer, id }: Actor, analysis: string) {
  const page = await findAnalysis(viewer, id, analysis)
  const section = page?.sections.find(({ kind }) => kind === 'required')
  const { nodes = [], meanings = [], origins = [] } = page?.outline ?? {}
  return nodes
    .filter(({ sectionId }) => sectionId === section?.id)
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
    .map((node) => ({
      node: node.id,
      text: node.text,
      under: nodes.find(({ id }) => id === node.parentId)?.text ?? null,
      meanings: meanings.find(({ nodeId }) => nodeId === node.id)?.text ?? null,
      origin: origins.find(({ nodeId }) => nodeId === node.id)?.originId ?? null,
    }))
}

describe('who reads a framework', () => {
  it('is its author, the teams that it is offered to, and whoever has begun from it', async () => {
    const id = await store(first)
    expect(await reads(author, id)).toBe(true)
    expect(await reads(member, id)).toBe(false)
    expect(await offerFramework(author.viewer, id, team)).toEqual({ ok: true })
    expect(await offerFramework(member.viewer, id, team)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await reads(member, id)).toBe(true)
    expect(await reads(stranger, id)).toBe(false)
    const page = await findFramework(member.viewer, id)
    expect(page).toMatchObject({
      framework: { author: '지은이', teams: ['결제 팀'], began: false },
      teams: [],
    })
    expect(await findOwnFramework(member.viewer, id)).toBeNull()

    await begin(member, id)
    await takeBackOffer(author.viewer, id, team)
    expect((await listFrameworks(member.viewer)).frameworks).toMatchObject([{ id, began: true, teams: [] }])
    const other = await actor('나중에 온 사람')
    await addMember(team, other.id)
    expect(await reads(other, id)).toBe(false)
  })

  it('reads no edition from before the one they began from, and all later ones', async () => {
    const id = await store(first)
    await store(second, id)
    await offerFramework(author.viewer, id, team)
    await begin(member, id)
    await takeBackOffer(author.viewer, id, team)
    await store(first, id)
    const numbers = await database()`select e.number from framework_edition e where e.framework_id = ${id}`
    expect(numbers).toHaveLength(3)
    expect((await findFramework(member.viewer, id))?.framework.number).toBe(3)
    const { readAs } = await import('@/db/client')
    const { frameworkEdition } = await import('@/db/schema')
    const seen = await readAs(member.viewer, (tx) => tx.select().from(frameworkEdition))
    expect(
      seen
        .filter(({ frameworkId }) => frameworkId === id)
        .map(({ number }) => number)
        .sort(),
    ).toEqual([2, 3])
  })

  it('does not read it any more once they have left the team', async () => {
    const id = await store(first)
    const leaver = await actor('떠나는 사람')
    await addMember(team, leaver.id)
    await offerFramework(author.viewer, id, team)
    expect(await reads(leaver, id)).toBe(true)
    await database()`delete from membership where team_id = ${team} and person_id = ${leaver.id}`
    expect(await reads(leaver, id)).toBe(false)
  })
})

describe('an analysis that begins from a framework', () => {
  it('has its competencies below their areas, with what levels mean and where they came from', async () => {
    const id = await store(first)
    await offerFramework(author.viewer, id, team)
    const edition = await editionOf(member, id)
    const listed = await listAnalyses(member.viewer, member.id, { framework: edition })
    expect(listed?.beginning).toEqual({ edition, name: '서버 사다리', competencies: 3 })
    const content = (await findFramework(member.viewer, id))?.content
    const analysis = await begin(member, id)
    expect(await required(member, analysis)).toMatchObject([
      { text: '서버', under: null, meanings: null, origin: null },
      {
        text: '캐시',
        under: '서버',
        meanings: '# 1 Junior\n쓴다\n# 2 Senior\n정한다',
        origin: content?.competencies[0]?.id,
      },
      { text: '큐', under: '서버' },
      { text: '리뷰', under: '서버' },
    ])
    expect((await findAnalysis(member.viewer, member.id, analysis))?.newer).toBe(false)
  })

  it('is not begun from what one does not read, nor for somebody else', async () => {
    const id = await store(first)
    const edition = await editionOf(author, id)
    const mine = { owner: stranger.id, wording: '목표', goals: [], framework: edition }
    expect(await createAnalysis(stranger.viewer, mine)).toBeNull()
    expect((await listAnalyses(stranger.viewer, stranger.id))?.analyses).toEqual([])
    expect((await listAnalyses(stranger.viewer, stranger.id, { framework: edition }))?.beginning).toBeNull()
  })

  it('keeps everything when the framework is deleted', async () => {
    const id = await store(first)
    const analysis = await begin(author, id)
    const before = await required(author, analysis)
    expect(await deleteFramework(member.viewer, id)).toBe(false)
    expect(await deleteFramework(author.viewer, id)).toBe(true)
    expect(await required(author, analysis)).toEqual(before)
    expect(await findComparison(author.viewer, author.id, analysis)).toBeNull()
  })
})

describe('a later edition', () => {
  it('is told of, compared, and taken piece by piece, and changes nothing else', async () => {
    const id = await store(first)
    await offerFramework(author.viewer, id, team)
    const analysis = await begin(member, id)
    const own = await required(member, analysis)
    const nodeOf = (text: string) => own.find((each) => each.text === text)?.node ?? ''
    const changes: Operation[] = [
      { kind: 'edit', id: newId(), node: nodeOf('캐시'), text: '내 말로 쓴 캐시', seen: 1 },
      { kind: 'level', id: newId(), node: nodeOf('캐시'), level: 'self', value: 2 },
    ]
    expect(await applyOperations(member.viewer, member.id, changes)).toMatchObject({ ok: true })
    await store(second, id)
    expect((await findAnalysis(member.viewer, member.id, analysis))?.newer).toBe(true)
    expect(await findComparison(author.viewer, member.id, analysis)).toBeNull()

    const page = await findComparison(member.viewer, member.id, analysis)
    const [compared] = page?.comparisons ?? []
    expect(compared?.difference).toMatchObject({
      added: [{ competency: { name: '배치' } }],
      changed: [{ own: { text: '내 말로 쓴 캐시' } }],
      removed: [{ text: '큐' }],
    })
    const form = { owner: member.id, analysis, framework: id, edition: compared?.edition ?? '' }
    const take = (name: 'all' | 'seen' | `add-${string}` | `say-${string}`) =>
      takeOfEdition(member.viewer, { ...form, take: name })
    expect(await takeOfEdition(author.viewer, { ...form, take: 'all' })).toBe(false)
    expect(await take(`say-${nodeOf('캐시')}`)).toBe(true)
    expect((await required(member, analysis)).find(({ node }) => node === nodeOf('캐시'))).toMatchObject({
      text: '내 말로 쓴 캐시',
      meanings: '# 1 Junior\n써 봤다\n# 2 Senior\n정한다',
    })
    expect(await take(`add-${compared?.difference.added[0]?.competency.id}`)).toBe(true)
    const after = await required(member, analysis)
    expect(after.map(({ text }) => text).sort()).toEqual(['내 말로 쓴 캐시', '리뷰', '배치', '서버', '큐'])
    expect(after.find(({ text }) => text === '배치')?.under).toBe('서버')
    const { outline } = (await findAnalysis(member.viewer, member.id, analysis)) ?? {}
    expect(outline?.levels).toEqual([{ nodeId: nodeOf('캐시'), kind: 'self', value: 2 }])

    expect(await take('seen')).toBe(true)
    expect((await findAnalysis(member.viewer, member.id, analysis))?.newer).toBe(false)
    // What was left in the old edition is not told again.
    expect((await findComparison(member.viewer, member.id, analysis))?.comparisons[0]?.difference).toEqual({
      added: [],
      changed: [],
      renamed: [],
      removed: [],
    })
  })

  it('is stored by its author alone, and there are only so many frameworks', async () => {
    const id = await store(first)
    const ladder = readLadder(first)
    const asOther = { framework: id, name: '가로챈 판', ladder, chosen: [] }
    expect(await storeFramework(member.viewer, asOther)).toMatchObject({ ok: false, code: 'not-found' })
    const sql = database()
    const rows = Array.from({ length: 50 }, () => ({ owner_id: stranger.id, id: newId() }))
    await sql`insert into framework ${sql(rows)}`
    const asNew = { framework: undefined, name: '하나 더', ladder, chosen: [] }
    expect(await storeFramework(stranger.viewer, asNew)).toMatchObject({ ok: false, code: 'frameworks-many' })
  })
})

it('a ladder is read in a thread of its own, and refused in words', async () => {
  expect(await readLadderApart(author.id, first)).toEqual({ ladder: readLadder(first) })
  expect(await readLadderApart(author.id, '글')).toEqual({ refusal: { code: 'ladder-not-found', at: '' } })
})
