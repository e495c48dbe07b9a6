import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { findKys } from '@/features/kys/queries'
import { insertAt } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import type { Section } from '@/features/outline/model/rules/outline'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { findStart, listTodos } from '@/features/todo/queries'
import { createAnalysis, deleteAnalysis, makeCurrent } from './mutations'
import { findAnalysis, findLoss, listAnalyses } from './queries/pages'

type Actor = { id: string; viewer: Viewer }
let owner: Actor
let stranger: Actor

async function actor(): Promise<Actor> {
  const { id } = await createPerson()
  return { id, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  owner = await actor()
  stranger = await actor()
})
afterAll(() => Promise.all([owner, stranger].map(({ id }) => deletePerson(id))))

/** Writes goals into the KYS; gives their ids. */
async function writeGoals(texts: string[]): Promise<string[]> {
  const page = await findKys(owner.viewer, owner.id)
  if (!page) throw new Error('no KYS')
  const section = page.sections.find(({ kind }) => kind === 'goals') as Section
  const inserts = insertAt(
    page.outline,
    texts.map((text) => ({ text })),
    { section: section.id, parent: null, after: null },
  )
  await applyOperations(owner.viewer, owner.id, [...ensureSection(page.outline, section), ...inserts])
  return inserts.flatMap((operation) => (operation.kind === 'insert' ? [operation.node] : []))
}

const begin = (wording: string, goals: string[] = []) =>
  createAnalysis(owner.viewer, { owner: owner.id, wording, goals })

describe('createAnalysis', () => {
  it('takes chosen goals over, ties them to the KYS, and becomes the current one', async () => {
    const [first = '', second = ''] = await writeGoals(['첫 목표', '둘째 목표'])
    const id = (await begin('이 분석만의 목표', [second, first])) as string
    const page = await findAnalysis(owner.viewer, owner.id, id)
    const goals = page?.outline.nodes.toSorted((a, b) => (a.position < b.position ? -1 : 1)) ?? []
    expect(goals.map(({ text }) => text)).toEqual(['둘째 목표', '첫 목표', '이 분석만의 목표'])
    expect(page?.outline.choices).toHaveLength(2)
    expect(page?.outline.sections.map(({ kind }) => kind)).toEqual([
      'goal',
      'required',
      'state',
      'gap',
      'todo',
    ])
    expect(page?.current).toBe(true)

    const list = await listAnalyses(owner.viewer, owner.id)
    expect(list?.goals.map(({ text }) => text)).toEqual(['첫 목표', '둘째 목표'])
  })

  it('refuses a goal that is not the owner’s, and another person’s document', async () => {
    expect(await begin('', ['00000000-0000-7000-8000-000000000000'])).toBeNull()
    const foreign = { owner: owner.id, wording: '몰래', goals: [] }
    expect(await createAnalysis(stranger.viewer, foreign)).toBeNull()
  })
})

describe('makeCurrent and deleteAnalysis', () => {
  it('keep one analysis current', async () => {
    const older = (await begin('먼저')) as string
    const newer = (await begin('나중')) as string
    const current = async () =>
      (await listAnalyses(owner.viewer, owner.id))?.analyses.filter((row) => row.current)
    expect(await current()).toMatchObject([{ id: newer, goals: ['나중'] }])
    expect(await makeCurrent(owner.viewer, owner.id, older)).toBe(true)
    expect(await current()).toMatchObject([{ id: older }])
    expect(await deleteAnalysis(owner.viewer, owner.id, older)).toBe(true)
    expect(await current()).toMatchObject([{ id: newer }])
    expect(await deleteAnalysis(owner.viewer, owner.id, older)).toBe(false)
  })
})

describe('a stranger', () => {
  it('gets nothing by any address, and changes nothing', async () => {
    const id = (await begin('비밀 목표')) as string
    const { viewer } = stranger
    expect(await findKys(viewer, owner.id)).toBeNull()
    expect(await listAnalyses(viewer, owner.id)).toBeNull()
    expect(await findAnalysis(viewer, owner.id, id)).toBeNull()
    expect(await findAnalysis(viewer, stranger.id, id)).toBeNull()
    expect(await findLoss(viewer, owner.id, id)).toBeNull()
    expect(await listTodos(viewer, owner.id)).toBeNull()
    expect(await makeCurrent(viewer, owner.id, id)).toBe(false)
    expect(await deleteAnalysis(viewer, owner.id, id)).toBe(false)
    expect(await findAnalysis(owner.viewer, owner.id, id)).not.toBeNull()
  })

  it('gets nothing for addresses that are none', async () => {
    for (const id of ['', 'nobody', '%', "' or true --"]) {
      expect(await findKys(owner.viewer, id)).toBeNull()
      expect(await listAnalyses(owner.viewer, id)).toBeNull()
      expect(await findAnalysis(owner.viewer, owner.id, id)).toBeNull()
      expect(await listTodos(owner.viewer, id)).toBeNull()
    }
  })

  it('starts with a page of their own', async () => {
    const start = await findStart(stranger.viewer)
    expect(start).toMatchObject({ me: { id: stranger.id }, analyses: [], kysItems: 0 })
    expect((await findStart(owner.viewer)).kysItems).toBe(2)
  })
})
