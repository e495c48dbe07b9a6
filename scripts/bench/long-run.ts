import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from '@/lib/host/clear-error'
import { processorTime, residentMegabytes } from './processor-time'
import { openWriter } from './saves'

const writes = 20_000
const measured = 1_000
/** How long mixed load goes on, and how long the server then rests, so that it frees what nobody needs. */
const load = 10 * 60_000
const rest = 30_000

/**
 * Prints what a server that has worked for long has become, as one JSON object: `writesSlowdown`, processor time of a
 * save after 20,000 writes to before, `writesTimeSlowdown`, the same of the time until its answer, and `memoryGrowth`,
 * resident memory after ten more minutes of saves and pages to before, each time after a rest.
 *
 * @param pid the server's process
 */
export async function printLongRun(site: string, pid: number): Promise<void> {
  const writer = await openWriter(site)
  const round = async () => {
    const [before, begun] = [processorTime(pid), performance.now()]
    for (let time = 0; time < measured; time += 1) await writer.save()
    return { cpu: (processorTime(pid) - before) / measured, time: (performance.now() - begun) / measured }
  }
  await round()
  const fresh = await round()
  for (let time = 0; time < writes - measured; time += 1) await writer.save()
  const worn = await round()
  await wait(rest)
  const before = residentMegabytes(pid)
  await mixedLoad(site, writer, Date.now() + load)
  await wait(rest)
  const after = residentMegabytes(pid)
  const figures = {
    writesSlowdown: worn.cpu / fresh.cpu,
    writesTimeSlowdown: worn.time / fresh.time,
    memoryMbBefore: before,
    memoryMbAfter: after,
    memoryGrowth: after / before,
  }
  const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(2))])
  console.log(JSON.stringify(Object.fromEntries(rounded)))
}

type Writer = Awaited<ReturnType<typeof openWriter>>

/** Saves, and reads pages in between, as several people on one page each would. */
async function mixedLoad(site: string, first: Writer, end: number): Promise<void> {
  const writers = [first, await openWriter(site), await openWriter(site)]
  const work = async ({ owner, cookie, save }: Writer) => {
    const pages = [
      '/',
      `/people/${owner}/kys`,
      `/people/${owner}/todos`,
      `/people/${owner}/history`,
      '/api/revision',
    ]
    for (let turn = 0; Date.now() < end; turn += 1) {
      for (let time = 0; time < 10; time += 1) await save()
      const answer = await fetch(site + pages[turn % pages.length], { headers: { cookie } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new ClearError(`A page answered ${answer.status} under load.`)
    }
  }
  await Promise.all(writers.map(work))
}
