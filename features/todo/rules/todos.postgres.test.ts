import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { randomItems, storeSections } from '@/db/testing/random-outline'
import { firstGoalOf, loadOutline } from '@/features/outline/model/queries'
import { firstGoal } from '@/features/outline/model/rules/goals'
import { todosOf } from './todos'

test('the browser and the database agree on what a to-do is, and how often it was done', async () => {
  const { id: owner } = await createPerson()
  const { viewer } = await createSession(owner)
  let [found, others] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(randomItems, { minLength: 1, maxLength: 2 }), async (lists) => {
      const analysis = await storeSections(owner, 'todo', lists)
      const outline = await readAs(viewer, (tx) => loadOutline(tx, owner, analysis))
      const rows =
        await database()`select id, done, times from within.todos_of(${owner}, ${analysis}) order by id`
      const own = todosOf(outline).map(({ node, done, times }) => ({ id: node.id, done, times }))
      expect([...rows]).toEqual(own.sort((a, b) => (a.id < b.id ? -1 : 1)))
      found += own.length
      others += outline.nodes.length - own.length
    }),
    { numRuns: 60 },
  )
  expect(Math.min(found, others)).toBeGreaterThan(20)
  await deletePerson(owner)
})

test('the browser and the database agree on the first goal', async () => {
  const { id: owner } = await createPerson()
  const { viewer } = await createSession(owner)
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(randomItems, { minLength: 1, maxLength: 2 }), async (lists) => {
      const analysis = await storeSections(
        owner,
        'goal',
        lists.map((items) =>
          items.map((item, index) => ({ ...item, text: item.text.replace('word', `word ${index}`) })),
        ),
      )
      const [outline, [row]] = await readAs(viewer, (tx) =>
        Promise.all([
          loadOutline(tx, owner, analysis),
          tx.execute<{ goal: string }>(
            sql`select ${firstGoalOf(sql`${owner}::uuid`, sql`${analysis}::uuid`)} as goal`,
          ),
        ]),
      )
      expect(row?.goal).toBe(firstGoal(outline, analysis))
      if (row?.goal) found += 1
    }),
    { numRuns: 60 },
  )
  expect(found).toBeGreaterThan(20)
  await deletePerson(owner)
})
