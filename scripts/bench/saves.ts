import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession, owner as database } from '@/db/testing/factories'
import type { Wire } from '@/db/testing/wire'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { actionId } from '../action-id'
import { processorTime } from './processor-time'
import { sampleDocument } from './sample-document'

/** Saves of one round; a clock tick of Linux is ten milliseconds, so few of them would tell nothing. */
const saves = 300
const rounds = 5

/**
 * What saving one edit costs the server, over HTTP on one connection.
 *
 * `saveCpuRatio` is processor time of a save to that of an action that does nothing, taken in turn; `saveRoundTrips`
 * counts between the app and Postgres.
 */
export async function saveFigures(site: string, pid: number, wire: Wire) {
  const writer = await openWriter(site)
  const nothing = () => writer.call('/nothing', nothingId(), '[]')
  const round = async (work: () => Promise<unknown>) => {
    const before = processorTime(pid)
    for (let time = 0; time < saves; time += 1) await work()
    return (processorTime(pid) - before) / saves
  }
  await round(writer.save)
  await round(nothing)
  const costs: { save: number; nothing: number }[] = []
  for (let time = 0; time < rounds; time += 1)
    costs.push({ nothing: await round(nothing), save: await round(writer.save) })
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return {
    saveCpuRatio: median(costs.map(({ save, nothing }) => save / nothing)),
    saveCpuMs: median(costs.map(({ save }) => save)),
    saveRoundTrips: await tripsOf(writer.save, wire),
  }
}

/** Counts the round trips of a save; an answer that is held back shows what waits for it. */
async function tripsOf(save: () => Promise<unknown>, wire: Wire): Promise<number> {
  wire.holdBack(50)
  await save()
  wire.takeRoundTrips()
  await save()
  const trips = wire.takeRoundTrips()
  wire.holdBack(0)
  return trips
}

/** Somebody with a document of the usual size, who edits one item after another as the editor does. */
export async function openWriter(site: string) {
  const { id: owner } = await createPerson()
  const { token, viewer } = await createSession(owner)
  await sampleDocument(viewer, owner)
  const items = await database()<{ id: string; version: number }[]>`
    select n.id, n.version from node n join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${owner} and s.kind in ('required', 'gap', 'todo') order by s.kind, n.position`
  const headers = {
    cookie: `${sessionCookie(site).name}=${token}; locale=ko`,
    origin: site,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
  }
  const call = async (address: string, action: string, body: string): Promise<string> => {
    const answer = await fetch(site + address, {
      method: 'POST',
      headers: { ...headers, 'next-action': action },
      body,
    })
    const text = await answer.text()
    if (!answer.ok) throw new ClearError(`The action of ${address} answered ${answer.status}.`)
    return text
  }
  let made = 0
  const action = actionId('applyOperationsAction', '.next-bench')
  const save = async () => {
    const item = items[made % items.length]
    if (!item) throw new ClearError('The sample document has no items.')
    made += 1
    const operation: Operation = {
      kind: 'edit',
      id: newId(),
      node: item.id,
      text: `고쳐 쓴 글 ${made}: 캐시, 락, 이벤트 기반 아키텍처`,
      seen: item.version,
    }
    const said = await call(
      `/people/${owner}/kys`,
      action,
      JSON.stringify([{ owner, operations: [operation] }]),
    )
    if (!said.includes('"revision"')) throw new ClearError(`An edit was not saved: ${said}`)
    item.version += 1
  }
  return { owner, cookie: headers.cookie, call, save }
}

/** The id of the only action of the page of that name, which has no name of its own. */
function nothingId(): string {
  const file = path.join(root, '.next-bench/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { workers: Record<string, unknown> }>
  }
  const found = Object.entries(node).find(([, { workers }]) => 'app/nothing/page' in workers)
  if (!found) throw new ClearError('The build has no action that does nothing.')
  return found[0]
}
