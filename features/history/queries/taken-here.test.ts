import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { applyOperations } from '@/features/outline/mutations/apply'
import { loadOutline } from '@/features/outline/queries'
import { newInsert } from '@/features/outline/rules/edit'
import { transfer } from '@/features/outline/rules/transfer'
import type { Operation, Section } from '@/features/outline/schema'
import { today } from '@/lib/dates'
import { findChanges, listDays } from './pages'

const people: string[] = []
afterAll(() => Promise.all(people.map(deletePerson)))

async function someone() {
  const { id } = await createPerson()
  people.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

const sectionOf = (section: string, sectionKind: Section['kind']): Operation => ({
  kind: 'section',
  id: newId(),
  section,
  analysis: null,
  sectionKind,
  heading: null,
  position: 'a0',
})

test.each([
  ['in a batch of its own', false],
  ['in the same batch', true],
])(
  'what was written where a mentor reads nothing stays unread when the item is taken to an open place, %s',
  async (_, together) => {
    const [owner, mentor] = [await someone(), await someone()]
    const [closed, open, node] = [newId(), newId(), newId()]
    const write = (operations: Operation[]) => applyOperations(owner.viewer, owner.id, operations)
    await write([sectionOf(closed, 'other'), sectionOf(open, 'strength')])
    await createMentorship(owner.id, mentor.id, [])
    await write([newInsert({ node, text: 'secret' }, { section: closed, parent: null }, 'a0')])
    const outline = await readAs(owner.viewer, (tx) => loadOutline(tx, owner.id, null))
    const goal = outline.sections.find(({ id }) => id === open) as Section
    const reword: Operation = { kind: 'edit', id: newId(), node, text: 'secret too', seen: 1 }
    const words = {
      ...outline,
      nodes: outline.nodes.map((row) => ({ ...row, text: 'patient', version: 2 })),
    }
    const drag = transfer(words, [node], { section: goal, parent: null, after: null })
    if (together) expect(await write([reword, ...drag])).toMatchObject({ ok: true })
    else for (const batch of [[reword], drag]) expect(await write(batch)).toMatchObject({ ok: true })

    const day = today('Asia/Seoul')
    const page = await findChanges(mentor.viewer, owner.id, day, day)
    expect(page?.parts[0]?.sections[0]?.items).toMatchObject([{ text: 'patient' }])
    expect(JSON.stringify(page)).not.toContain('secret')
    expect((await listDays(mentor.viewer, owner.id, null))?.days).toEqual([{ day, figures: { insert: 1 } }])
  },
)
