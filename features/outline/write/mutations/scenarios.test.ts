import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { loadOutline } from '@/features/outline/model/queries'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { making, played } from '@/features/outline/sync/testing/scenarios'
import { applyOperations } from './apply'

const people: string[] = []
afterAll(() => Promise.all(people.map(deletePerson)))

/** The product itself, with a person of its own for each scenario. */
async function serve(outline: Outline) {
  const { id } = await createPerson()
  people.push(id)
  const { viewer } = await createSession(id)
  const send = async (operations: Operation[]) => ({
    ok: true as const,
    data: await applyOperations(viewer, id, operations),
  })
  const change = async (...operations: Operation[]) =>
    expect((await send(operations)).data).toMatchObject({ ok: true })
  await change(...making(outline))
  return { send, change, load: () => readAs(viewer, (tx) => loadOutline(tx, id, null)) }
}

describe('with the real server', () => {
  test.each(played(serve))('%s', (_, play) => play())
})
