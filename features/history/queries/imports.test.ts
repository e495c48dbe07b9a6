import { v7 as newId, v4, v5 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { undoImport } from '../mutations'
import { loadImports } from './imports'

let owner: string
let viewer: Viewer
beforeAll(async () => {
  owner = (await createPerson()).id
  viewer = (await createSession(owner)).viewer
})
afterAll(() => deletePerson(owner))

const apply = (...operations: Operation[]) => applyOperations(viewer, owner, operations)
const imports = () => readAs(viewer, (tx) => loadImports(tx, owner))
const section = (id: string, of: string): Operation => ({
  kind: 'section',
  id,
  section: of,
  analysis: null,
  sectionKind: 'goals',
  heading: null,
  position: 'a0',
})

it('knows an import that replaced a section from one that was taken back', async () => {
  const [old, made, node, name] = [newId(), newId(), newId(), v4()]
  const idOf = (part: string) => v5(part, name)
  await apply(section(newId(), old))
  await apply({ kind: 'delete-section', id: idOf('delete'), section: old }, section(idOf('section'), made), {
    ...({ kind: 'insert', id: idOf('insert'), node, section: made, parent: null, position: 'a0' } as const),
    ...({ text: '가져온 글', form: 'bullet', box: 'none', start: null, isGoal: false } as const),
  })
  const [stored] = await imports()
  expect(stored).toMatchObject({ items: 1, there: 1, took: true, away: true })
  const { from = 0, to = 0 } = stored ?? {}
  expect(await undoImport(viewer, { owner, from, to })).toMatchObject({ ok: true })
  expect(await imports()).toMatchObject([{ items: 1, there: 0, took: true, away: false }])
})
