import type { Viewer } from '@/db/client'
import { ask } from '@/db/pool'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { listDays } from '@/features/history/queries/pages'
import { findKys } from '@/features/kys/queries'
import { findHome } from '@/features/mentee/queries/pages'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { findTeam } from '@/features/team/queries/teams'
import { listTodos } from '@/features/todo/queries'
import { each, sampleDocument, section } from './sample-document'
import { sampleTeam } from './sample-team'

const modes = ['auto', 'force_generic_plan'] as const
/** Blocks per mode, taken in turn; each block has some uncounted answers to warm up, then counted ones. */
const [blocks, warm, counted] = [5, 8, 20]

type Mode = (typeof modes)[number]
type Pages = Record<string, () => Promise<unknown>>

/**
 * Prints how long it takes to read a page from the database with plans made for each statement (auto,
 * Postgres' default) and with kept ones: median milliseconds in one process, on one connection, without
 * rendering; in a small database, with 200 more people, and after 20,000 writes of others.
 */
export async function printPlans(): Promise<void> {
  const person = await createPerson()
  const { viewer } = await createSession(person.id)
  const analysis = await sampleDocument(viewer, person.id)
  const team = await sampleTeam(person.id, 10)
  await write(viewer, person.id, 2_000)
  const pages: Pages = {
    gap: () => findAnalysis(viewer, person.id, analysis),
    KYS: () => findKys(viewer, person.id),
    history: () => listDays(viewer, person.id, null),
    dashboard: () => findTeam(viewer, team),
    start: () => findHome(viewer),
    'to-dos': () => listTodos(viewer, person.id),
  }
  console.log('database                  page         auto (ms)   kept plans (ms)   ratio')
  await print('small', pages)
  await sampleTeam((await createPerson()).id, 200)
  await print('with 200 more people', pages)
  const other = await createPerson()
  await write((await createSession(other.id)).viewer, other.id, 20_000)
  await print('after 20,000 writes', pages)
}

async function print(size: string, pages: Pages): Promise<void> {
  // As autovacuum would: the statistics of tables decide which plans Postgres makes.
  await owner()`analyze`
  for (const [name, page] of Object.entries(pages)) {
    const times: Record<Mode, number[]> = { auto: [], force_generic_plan: [] }
    for (let block = 0; block < blocks; block += 1) {
      for (const mode of modes) {
        await ask`select set_config('plan_cache_mode', ${mode}, false)`
        for (let i = 0; i < warm; i += 1) await page()
        for (let i = 0; i < counted; i += 1) {
          const begun = performance.now()
          await page()
          times[mode].push(performance.now() - begun)
        }
      }
    }
    const [auto, kept] = [median(times.auto), median(times.force_generic_plan)]
    const columns = [
      auto.toFixed(1).padStart(9),
      kept.toFixed(1).padStart(17),
      (kept / auto).toFixed(2).padStart(9),
    ]
    console.log(size.padEnd(26) + name.padEnd(13) + columns.join(' '))
  }
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Writes on the items of one document, 500 at a time. */
async function write(viewer: Viewer, ownerId: string, count: number): Promise<void> {
  const items = each(500, (index) => ({ text: `할 일 ${index}`, box: 'open' as const }))
  const analysis = await sampleDocument(viewer, ownerId, {
    version: 1,
    sections: [],
    analyses: [{ current: true, sections: [section('todo', items)] }],
  })
  const nodes = (await findAnalysis(viewer, ownerId, analysis))?.outline.nodes ?? []
  for (let done = 0; done < count; done += nodes.length) {
    const texts = nodes.map(
      ({ id, text, version }): Operation => ({
        kind: 'edit',
        id: crypto.randomUUID(),
        node: id,
        text: `${text} ${done}`,
        seen: version,
      }),
    )
    const stored = await applyOperations(viewer, ownerId, texts)
    if (!stored.ok) throw new Error('The writes were not stored.')
    for (const one of nodes) Object.assign(one, { text: `${one.text} ${done}`, version: one.version + 1 })
  }
}
